/*
 * Copyright 2026 The Platform Orchestrator Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { Workload, formatPath } from '@platform-orchestrator/score';
import { GraphOrigin } from '../../model/ResourceGraph';
import { ROLLOUT, WORKLOAD } from '../builtinTypes';
import { ExpansionContext } from './ExpansionContext';
import { ScoreTexts } from './ScoreTexts';
import { bindScoreResources } from './bindScoreResources';
import { rolloutParams } from './rolloutParams';
import { workloadIdentity } from './scoreIdentity';
import { workloadSpec } from '../workload/workloadSpec';

/**
 * Adds what one Score file asks for: a `workload` and a `rollout`, which depend on every resource that the file declares, and these resources, which depend on each
 * other through their params.
 */
export function addWorkload(
  workload: Workload,
  name: string,
  context: ExpansionContext,
): void {
  const { graph } = context;
  const origin = (path: string): GraphOrigin => ({
    kind: 'score',
    name,
    path,
  });
  const nodes = ([WORKLOAD, ROLLOUT] as const).map(type => {
    const node = graph.ensureNode(workloadIdentity(type, name));
    node.kind = type;
    node.workload = name;
    node.requests.push({ origin: origin('') });
    return node;
  });
  const [workloadNode, rollout] = nodes;
  graph.addEdge(rollout, workloadNode, {
    kind: 'implicit',
    name: WORKLOAD,
    path: '',
  });
  workloadNode.params = [
    {
      origin: origin(''),
      expression: {
        kind: 'literal',
        value: { spec: workloadSpec(workload) },
      },
    },
  ];

  const bindings = bindScoreResources({ workload, name, context });
  const texts = new ScoreTexts({
    scope: { workload: name, metadata: workload.metadata, bindings },
    context,
  });
  for (const [resource, binding] of bindings) {
    if (binding.kind !== 'node') {
      continue;
    }
    const { node } = binding;
    const declared = origin(formatPath(['resources', resource]));
    node.requests.push({ origin: declared });
    nodes.forEach(dependent => graph.addEdge(dependent, node, declared));

    const params = workload.resources![resource].params;
    if (params) {
      const path = ['resources', resource, 'params'];
      const expression = texts.compile(params, { path, readers: [node] });
      node.params ??= [];
      node.params.push({
        origin: origin(formatPath(path)),
        expression,
      });
    }
  }
  const params = rolloutParams({ workload, bindings, texts, readers: nodes });
  rollout.params = [{ origin: origin(''), expression: params }];
}

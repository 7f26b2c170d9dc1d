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

import {
  ResourceRequest,
  Workload,
  formatPath,
  parseText,
  suggestNear,
} from '@platform-orchestrator/score';
import { GraphOrigin } from '../../model/ResourceGraph';
import { ENVIRONMENT, SERVICE } from '../builtinTypes';
import { compareText } from '../compareText';
import { matchDefinition } from '../matchDefinition';
import { ExpansionContext } from './ExpansionContext';
import { ScoreBinding } from './scoreBindings';
import { scoreIdentity } from './scoreIdentity';

/** Finds what each resource of a Score file stands for, in the order of names. */
export function bindScoreResources(options: {
  workload: Workload;
  name: string;
  context: ExpansionContext;
}): Map<string, ScoreBinding> {
  const { workload, name, context } = options;
  const resources = workload.resources ?? {};
  return new Map(
    Object.keys(resources)
      .sort(compareText)
      .map(resource => [
        resource,
        bind({ request: resources[resource], resource, name, context }),
      ]),
  );
}

function bind(options: {
  request: ResourceRequest;
  resource: string;
  name: string;
  context: ExpansionContext;
}): ScoreBinding {
  const { request, resource, name, context } = options;
  const identity = scoreIdentity(request, name, resource);
  const { type } = identity;
  const origin: GraphOrigin = {
    kind: 'score',
    name,
    path: formatPath(['resources', resource, 'type']),
  };
  if (type === ENVIRONMENT || type === SERVICE) {
    const matched = matchDefinition({
      definitions: context.definitions,
      request: identity,
      context: context.environment,
    });
    if (!matched) {
      return type === ENVIRONMENT
        ? { kind: 'sharedValues' }
        : bindService(options);
    }
  }
  const use = context.definitions.resourceTypes.get(type)?.use ?? 'direct';
  if (use !== 'direct') {
    context.problems.add(
      {
        code: 'match/type-not-direct',
        message: `The resource "${resource}" of workload "${name}" asks for the type "${type}", which ${
          use === 'implicit'
            ? 'every environment has without being asked'
            : 'only definitions may ask for'
        }.`,
        expected: 'a type whose use is direct',
        found: `${type} (${use})`,
        suggestion: 'ask for a type that Score files may use',
      },
      origin,
    );
    return { kind: 'broken' };
  }
  return { kind: 'node', node: context.graph.ensureNode(identity) };
}

/** The workload is named by `params.workload`, else by the name of the resource. */
function bindService(options: {
  request: ResourceRequest;
  resource: string;
  name: string;
  context: ExpansionContext;
}): ScoreBinding {
  const { request, resource, name, context } = options;
  const given = request.params?.workload;
  const workload =
    typeof given === 'string' ? literalText(given) : given ?? resource;
  const workloads = Object.keys(context.set.workloads).sort(compareText);
  if (typeof workload === 'string' && workloads.includes(workload)) {
    return { kind: 'service', workload };
  }
  const near =
    typeof workload === 'string' ? suggestNear(workload, workloads) : undefined;
  context.problems.add(
    {
      code: 'match/unknown-workload',
      message:
        typeof workload === 'string'
          ? `The resource "${resource}" of workload "${name}" names the service of the workload "${workload}", which is not in the set.`
          : `The resource "${resource}" of workload "${name}" must name a workload, without placeholders.`,
      expected: `one of the workloads ${workloads.join(', ')}`,
      found: typeof given === 'string' ? given : String(workload),
      suggestion:
        near === undefined
          ? 'deploy that workload together with this one, or correct params.workload'
          : `did you mean "${near}"?`,
    },
    {
      kind: 'score',
      name,
      path: formatPath(
        given === undefined
          ? ['resources', resource]
          : ['resources', resource, 'params', 'workload'],
      ),
    },
  );
  return { kind: 'broken' };
}

/** The text without escapes; undefined when it has placeholders. */
function literalText(text: string): string | undefined {
  const parts = parseText(text);
  return parts.every(part => typeof part === 'string')
    ? parts.join('')
    : undefined;
}

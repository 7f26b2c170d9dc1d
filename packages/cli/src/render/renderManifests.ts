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

import { Rehearsal, ResourceGraph } from '@platform-orchestrator/engine';
import {
  canonicalManifestYaml,
  serviceName,
} from '@platform-orchestrator/kubernetes-manifests';
import { CommandLine } from '../CommandLine';
import { serviceOf } from '../drivers/serviceOf';
import {
  ExpandedEnvironment,
  OfflineOptions,
  expandEnvironment,
} from '../offline/expandEnvironment';
import { rehearseEnvironment } from '../offline/rehearseEnvironment';
import { formatResult } from '../output/formatResult';
import { reportWarnings } from '../output/reportWarnings';
import { ClusterSecrets } from './ClusterSecrets';
import { attachedObjects } from './attachedObjects';
import { readOutputs } from './readOutputs';
import { refuseMissingOutputs } from './refuseMissingOutputs';
import { renderRollouts } from './renderRollouts';
import { reportSecrets } from './reportSecrets';

/** Options of `platctl render`. */
export interface RenderOptions extends OfflineOptions {
  outputs?: string;
  namespace?: string;
  output?: 'yaml' | 'json';
  quiet?: boolean;
}

/** Prints the workloads of an environment as manifests of Kubernetes, whatever its target is. Equal input gives equal bytes. */
export async function renderManifests(options: {
  commandLine: CommandLine;
  paths: readonly string[];
  options: RenderOptions;
}): Promise<void> {
  const { directory, stdout, stderr } = options.commandLine;
  const { outputs: path, output, quiet } = options.options;
  const expanded = await expandEnvironment(options);
  const { graph } = expanded;
  const given =
    path === undefined
      ? undefined
      : await readOutputs({ directory, path, graph });
  const { rehearsal } = await rehearseEnvironment(expanded, {
    ...(given && { given: given.outputs }),
    services: clusterServices(expanded),
  });
  const rollouts = [...graph.nodes.values()].filter(
    ({ kind }) => kind === 'rollout',
  );
  refuseMissingOutputs({
    expanded,
    rehearsal,
    nodes: rollouts.map(({ key }) => key),
  });

  const namespace = options.options.namespace ?? namespaceOf(graph, rehearsal);
  const secrets = new ClusterSecrets({
    graph,
    given: given?.secrets ?? new Map(),
  });
  const attached = attachedObjects({ rehearsal, namespace });
  const rendered = renderRollouts({
    expanded,
    rehearsal,
    rollouts,
    namespace,
    secrets,
  });
  const objects = [...attached.objects, ...rendered.objects];
  stdout.write(
    output === 'json'
      ? formatResult('json', { apiVersion: 'v1', kind: 'List', items: objects })
      : canonicalManifestYaml(objects),
  );
  if (!quiet) {
    reportWarnings(stderr, expanded);
    reportSecrets(stderr, {
      read: secrets.list(),
      derived: rendered.derived,
      attached: attached.secrets,
    });
  }
}

/** How workloads reach each other in a cluster. */
function clusterServices({ set }: ExpandedEnvironment) {
  return Object.fromEntries(
    Object.entries(set.workloads).map(([name, workload]) => [
      name,
      serviceOf(workload, serviceName(workload)),
    ]),
  );
}

/** The namespace that the target names, where it runs workloads in one. */
function namespaceOf(
  { target }: ResourceGraph,
  rehearsal: Rehearsal,
): string | undefined {
  const { resolved } = rehearsal.nodes.get(target ?? '') ?? {};
  const namespace = resolved?.inputs.namespace;
  return typeof namespace === 'string' ? namespace : undefined;
}

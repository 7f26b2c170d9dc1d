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

import { ActiveResource } from '../model/ActiveResource';
import { ResourceGraph } from '../model/ResourceGraph';
import { Rehearsal } from './Rehearsal';

/** A node as a rehearsed deployment would leave it: enough to tell what another one would change. Holds no secret and no trace of one. @public */
export interface SettledNode
  extends Pick<
    ActiveResource,
    | 'identity'
    | 'kind'
    | 'workload'
    | 'stateful'
    | 'definition'
    | 'driver'
    | 'fingerprint'
    | 'comparable'
  > {
  key: string;
  /** Keys of the nodes that it depends on. */
  dependsOn: string[];
}

/** What would be there after the graph of a rehearsal was deployed. @public */
export function settledNodes(options: {
  rehearsal: Rehearsal;
  graph: ResourceGraph;
}): SettledNode[] {
  const { rehearsal, graph } = options;
  const dependsOn = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    dependsOn.set(from, [...(dependsOn.get(from) ?? []), to]);
  }
  return [...graph.nodes.values()].map(node => {
    const { key, identity, kind, workload, stateful, driver } = node;
    const { resolved } = rehearsal.nodes.get(key)!;
    return {
      key,
      identity,
      kind,
      ...(workload !== undefined && { workload }),
      stateful,
      ...(node.definition && {
        definition: {
          name: node.definition.name,
          version: node.definition.version,
        },
      }),
      ...(driver !== undefined && { driver }),
      ...(resolved && { fingerprint: resolved.fingerprint }),
      comparable: resolved?.comparable ?? {},
      dependsOn: dependsOn.get(key) ?? [],
    };
  });
}

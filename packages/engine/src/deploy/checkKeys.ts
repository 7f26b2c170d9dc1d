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
import { DeploymentSource } from '../model/DeploymentSet';
import { ResourceGraph } from '../model/ResourceGraph';
import { OrchestratorError } from './OrchestratorError';

/** @throws OrchestratorError when a source names a resource that is not there, or that cannot be pruned or adopted */
export function checkKeys(options: {
  source: DeploymentSource;
  rows: readonly ActiveResource[];
  graph: ResourceGraph;
}): void {
  const { source, rows, graph } = options;
  const known = new Set(rows.map(({ key }) => key));
  for (const key of keysOf(source)) {
    if (!known.has(key)) {
      throw new OrchestratorError(
        'not-found',
        `There is no resource ${key} in this environment`,
      );
    }
    const node = graph.nodes.get(key);
    if (source.kind === 'prune' && node) {
      throw new OrchestratorError(
        'conflict',
        `The resource ${key} is still asked for by ${node.requestedBy
          .map(({ name, path }) => `${name} (${path})`)
          .join(', ')}; remove it there first`,
      );
    }
    if (source.kind === 'adopt' && !node) {
      throw new OrchestratorError(
        'conflict',
        `Nothing asks for the resource ${key}: deploy a Score file that does, and confirm its key there`,
      );
    }
  }
}

function keysOf(source: DeploymentSource): readonly string[] {
  switch (source.kind) {
    case 'prune':
    case 'adopt':
      return source.keys;
    case 'delete-environment':
      return source.detach ?? [];
    default:
      return [];
  }
}

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
import { Diagnostic } from '@platform-orchestrator/score';
import { DeploymentSet } from '../model/DeploymentSet';
import { ResourceGraph } from '../model/ResourceGraph';
import { DriverRegistry } from '../ports/DriverRegistry';
import { SourceMaps } from '../read/SourceMaps';

/** Containers whose image was to be given and was not, where the target runs images: it would look for one named `.`. */
export function findMissingImages(options: {
  set: DeploymentSet;
  graph: ResourceGraph;
  drivers: DriverRegistry;
  sources?: SourceMaps;
}): Diagnostic[] {
  const { set, graph, drivers, sources } = options;
  const target = graph.nodes.get(graph.target ?? '')?.definition;
  if (!drivers.get(target?.driver ?? '')?.capabilities.usesImages) {
    return [];
  }
  return Object.entries(set.workloads).flatMap(([name, { containers }]) =>
    Object.entries(containers)
      .filter(([, { image }]) => image === '.')
      .map(([container]) => {
        const path = `containers.${container}.image`;
        return {
          code: 'deploy/missing-image',
          severity: 'error' as const,
          message: `The container ${container} of ${name} has no image: its Score file leaves it to whoever deploys`,
          path,
          ...sources?.locate({ kind: 'score', name, path }),
          expected: 'an image',
          found: 'image: .',
          suggestion: `give the image of ${name}/${container} when you deploy (images)`,
        };
      }),
  );
}

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

import { DeploymentSource } from '../../model/DeploymentSet';

/** What a platform team wrote: a database that is kept, a key that is not, a target, and one environment type of each strictness. */
export const SHOP = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: staging }
spec: { order: 20, approvals: { required: 2, from: [group:default/platform] } }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: production }
spec: { order: 30, protected: true }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: postgres }
spec:
  use: direct
  stateful: true
  params: { type: object, properties: { size: { type: integer, maximum: 9 } } }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: key }
spec: { use: direct }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec:
  type: deployment-target
  driver: runner
  inputs: { place: here }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: postgres }
spec:
  type: postgres
  driver: thing
  inputs: { region: north }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: key }
spec:
  type: key
  driver: thing
  inputs: { length: 12 }
  criteria: [{}]
`;

/** A Score file. */
export function scoreText(
  options: {
    name?: string;
    tag?: string;
    /** YAML, such as `{ db: { type: postgres } }`. */
    resources?: string;
  } = {},
): string {
  const { name = 'web', tag = '1', resources = '{}' } = options;
  return `
apiVersion: score.dev/v1b1
metadata: { name: ${name} }
containers:
  main:
    image: example/${name}:${tag}
resources: ${resources}
`;
}

type ScoreSource = Extract<DeploymentSource, { kind: 'score' }>;

/** Score files that are added to what the environment has. */
export function delta(...files: string[]): ScoreSource {
  return {
    kind: 'score',
    files: files.map((content, index) => ({ path: `${index}.yaml`, content })),
  };
}

/** Score files that are everything. */
export function whole(...files: string[]): ScoreSource {
  return { ...delta(...files), complete: true };
}

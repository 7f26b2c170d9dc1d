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

import { Driver, ScoreFile } from '@platform-orchestrator/engine';

/** Nodes that each workload adds: itself, its rollout, seven resources and what one of them refers to. */
export const NODES_OF_WORKLOAD = 10;

/** A platform whose every resource is a thing that needs no work; success is what was applied. */
export const NOOP_DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10, waitFor: applied }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec:
  type: deployment-target
  driver: noop
  inputs: { place: here }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: thing }
spec:
  type: thing
  driver: noop
  inputs: { size: small, name: "\${context.resource.id}" }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: user }
spec:
  type: user
  driver: noop
  inputs: { host: "\${resources.thing.outputs.host}" }
  criteria: [{}]
`;

/**
 * Score files that make a graph of so many nodes beside the target.
 *
 * @param change - text in the first one, to change only that
 */
export function noopFiles(nodes: number, change = 'none'): ScoreFile[] {
  return Array.from({ length: nodes / NODES_OF_WORKLOAD }, (_, index) => ({
    path: `apps/${index}/score.yaml`,
    content: `apiVersion: score.dev/v1b1
metadata: { name: workload-${index} }
containers:
  main:
    image: registry.example/app:1
    variables:
      CHANGE: ${index === 0 ? change : 'none'}
      HOST: \${resources.first.host}
      USER: \${resources.user.host}
resources:
  first: { type: thing }
  second: { type: thing, params: { of: "\${resources.first.host}" } }
  third: { type: thing, params: { of: "\${resources.second.host}" } }
  other: { type: thing }
  next: { type: thing, params: { of: "\${resources.other.host}" } }
  alone: { type: thing }
  user: { type: user }
`,
  }));
}

/** Does nothing and says where it is. */
export const noopDriver: Driver = {
  id: 'noop',
  inputs: { values: { type: 'object' } },
  capabilities: { target: true, pure: false, usesImages: true },
  apply: async ({ key }) => ({
    outputs: { values: { host: `${key}.test` }, secrets: {} },
  }),
  delete: async () => {},
};

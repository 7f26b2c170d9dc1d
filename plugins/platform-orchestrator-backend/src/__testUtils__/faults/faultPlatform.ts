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

import { ScoreFile } from '@platform-orchestrator/engine';

/** Nodes of one workload: itself, its rollout and eight resources. */
const NODES_OF_WORKLOAD = 10;

/** A platform of files and databases; workloads are files as well. */
export const FAULT_DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec:
  type: deployment-target
  driver: file
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: file }
spec:
  type: file
  driver: file
  inputs: { name: "\${context.resource.id}" }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: database }
spec:
  type: database
  driver: database
  inputs: { host: "\${resources.file#server.outputs.host}" }
  criteria: [{}]
`;

/**
 * Score files of about so many nodes. Each round drops another workload and changes some of the others, so that a deployment creates,
 * updates and deletes.
 */
export function faultFiles(options: {
  nodes: number;
  round: number;
}): ScoreFile[] {
  const { nodes, round } = options;
  const count = Math.max(2, Math.round(nodes / NODES_OF_WORKLOAD));
  return Array.from({ length: count }, (_, index) => index)
    .filter(index => index !== round % count)
    .map(index => ({
      path: `apps/${index}/score.yaml`,
      content: `apiVersion: score.dev/v1b1
metadata: { name: workload-${index} }
containers:
  main:
    image: registry.example/app:1
    variables:
      ROUND: "${index % 3 === round % 3 ? round : 0}"
      FIRST: \${resources.first.host}
      PASSWORD: \${resources.first.password}
resources:
  first: { type: ${index % 4 === 0 ? 'database' : 'file'} }
  second: { type: file, params: { of: "\${resources.first.host}" } }
  third: { type: file, params: { of: "\${resources.second.host}" } }
  other: { type: file, params: { round: "${
    index % 5 === round % 5 ? round : 0
  }" } }
  next: { type: file, params: { of: "\${resources.other.password}" } }
  last: { type: file, params: { of: "\${resources.next.host}" } }
  alone: { type: file }
  apart: { type: file }
`,
    }));
}

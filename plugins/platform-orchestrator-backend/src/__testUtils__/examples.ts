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

/** What a platform team wrote: a database that is kept, a key that is not, and a target. */
export const PLATFORM = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development, title: Development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: production, title: Production }
spec: { order: 30, protected: true }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: postgres, title: Database }
spec:
  use: direct
  stateful: true
  params: { type: object, properties: { version: { type: string } } }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: runner, title: Test runner }
spec:
  type: deployment-target
  driver: runner
  inputs: {}
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: postgres-small }
spec:
  type: postgres
  driver: thing
  inputs: { size: small }
  secrets: { admin: admin-canary }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: postgres-large }
spec:
  type: postgres
  driver: thing
  inputs: { size: large }
  secrets: { admin: { store: vault, ref: admin } }
  criteria: [{ environmentType: production }]
`;

/** A Score file with a database; lines of it are named in expectations. */
export function scoreFile(
  options: {
    name?: string;
    tag?: string;
    level?: string;
    database?: boolean;
  } = {},
) {
  const { name = 'web', tag = '1.0.0', level = 'info' } = options;
  const { database = true } = options;
  const content = `apiVersion: score.dev/v1b1
metadata: { name: ${name} }
containers:
  main:
    image: example/${name}:${tag}
    variables:
      LEVEL: ${level}
${
  database
    ? `      DATABASE: postgres://\${resources.db.password}@\${resources.db.host}
resources:
  db:
    type: postgres
    params: { version: "18" }
`
    : ''
}`;
  return { path: `${name}/score.yaml`, content };
}

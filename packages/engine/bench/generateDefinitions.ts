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

import { DefinitionFile } from '../src/read';

const API_VERSION = 'platform-orchestrator.io/v1alpha1';

/** Types that rules are spread over. */
export const RULED_TYPES = 20;

/** One definition for each combination of a type, an application and an environment type, as a large company has them. */
export function generateDefinitions(count: number): DefinitionFile[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `definitions/${index}.yaml`,
    content: `apiVersion: ${API_VERSION}
kind: ResourceDefinition
metadata:
  name: definition-${index}
  title: Definition ${index}
spec:
  type: type-${index % RULED_TYPES}
  driver: static
  inputs:
    name: \${context.application.id}-\${context.environment.id}
    host: \${resources.type-${(index + 1) % RULED_TYPES}#shared.outputs.host}
    port: 5432
    options: { region: eu-central-1, tags: [a, b, c] }
  secrets:
    password: { store: vault, ref: databases/${index} }
  criteria:
    - application: app-${Math.floor(index / RULED_TYPES)}
      environmentType: production
`,
  }));
}

/** A platform whose definitions refer to each other, provision beside each other and select. */
export const PLATFORM: DefinitionFile = {
  path: 'platform.yaml',
  content: [
    ['target', { type: 'deployment-target', driver: 'process' }],
    [
      'postgres',
      {
        type: 'postgres',
        driver: 'static',
        inputs: {
          host: '${resources.postgres-instance#shared.outputs.host}',
          name: '${context.resource.key}',
        },
      },
    ],
    ['instance', { type: 'postgres-instance', driver: 'static' }],
    ['dns', { type: 'dns', driver: 'static', provision: { ingress: {} } }],
    ['route', { type: 'route', driver: 'static' }],
    [
      'ingress',
      {
        type: 'ingress',
        driver: 'static',
        inputs: {
          host: '${resources.dns.outputs.host}',
          ports: '${resources.dns<route.outputs.port}',
        },
      },
    ],
    [
      'bucket',
      {
        type: 's3',
        driver: 'static',
        provision: { 'aws-policy': { matchDependents: true } },
      },
    ],
    ['policy', { type: 'aws-policy', driver: 'static' }],
  ]
    .map(([name, spec]) =>
      JSON.stringify({
        apiVersion: API_VERSION,
        kind: 'ResourceDefinition',
        metadata: { name },
        spec: { ...(spec as object), criteria: [{}] },
      }),
    )
    .join('\n---\n'),
};

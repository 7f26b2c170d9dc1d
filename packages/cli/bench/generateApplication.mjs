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

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What both tools provision by: a file of Score provisioners, with Go templates. */
export const PROVISIONERS = `- uri: template://postgres
  type: postgres
  state: |
    name: {{ dig "name" (printf "db-%s" (.Id | sha256sum | trunc 8)) .State | quote }}
  outputs: |
    host: {{ .State.name }}.databases
    port: 5432
    name: {{ .State.name | replace "-" "_" }}
- uri: template://dns
  type: dns
  outputs: |
    host: {{ .SourceWorkload | default "shared" | lower }}.{{ splitList "." .Guid | first | trunc 6 }}.acme.example
`;

/** The only thing that `platctl` is told besides. */
const ENVIRONMENT_TYPE = `apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
`;

/**
 * Writes so many Score files into `apps`, and what provisions their resources into `definitions`.
 *
 * @param {string} folder
 * @param {number} count
 */
export function generateApplication(folder, count) {
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('definitions/environment-types.yaml', ENVIRONMENT_TYPE);
  write('definitions/own.provisioners.yaml', PROVISIONERS);
  for (let index = 0; index < count; index += 1) {
    write(`apps/workload-${index}.yaml`, scoreFile(index));
  }
}

/** @param {number} index */
function scoreFile(index) {
  return `apiVersion: score.dev/v1b1
metadata:
  name: workload-${index}
service:
  ports:
    http: { port: 8080 }
containers:
  main:
    image: registry.example/app:${index}
    variables:
      DATABASE: postgres://\${resources.db.host}:\${resources.db.port}/\${resources.db.name}
      HOST: \${resources.dns.host}
    resources:
      requests: { cpu: 50m, memory: 64Mi }
    readinessProbe:
      httpGet: { path: /ready, port: 8080 }
resources:
  db: { type: postgres }
  dns: { type: dns }
`;
}

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

import { ScoreFile } from '../src/model';

/** Nodes that each of these workloads adds: itself, its rollout and eight resources, three of them from definitions. */
export const NODES_OF_WORKLOAD = 10;

/** Score files that together make a graph of about so many nodes. */
export function generateScoreFiles(nodes: number): ScoreFile[] {
  return Array.from(
    { length: Math.round(nodes / NODES_OF_WORKLOAD) },
    (_, index) => ({
      path: `apps/${index}/score.yaml`,
      content: `apiVersion: score.dev/v1b1
metadata:
  name: workload-${index}
service:
  ports:
    http: { port: 8080 }
containers:
  main:
    image: registry.example/app:${index}
    variables:
      DATABASE: postgres://\${resources.db.user}:\${resources.db.password}@\${resources.db.host}
      BUCKET: \${resources.files.bucket}
      HOST: \${resources.dns.host}
resources:
  db: { type: postgres }
  cache: { type: postgres, id: cache-${index} }
  files: { type: s3 }
  dns: { type: dns }
  route: { type: route, params: { host: "\${resources.dns.host}", port: 8080 } }
  api: { type: route, params: { host: "\${resources.dns.host}", path: /api, port: 8080 } }
`,
    }),
  );
}

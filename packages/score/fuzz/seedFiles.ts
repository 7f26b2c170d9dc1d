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

/** Valid files that use every part of Score between them: what is mutated. */
export const SEED_FILES: readonly string[] = [
  `apiVersion: score.dev/v1b1
metadata:
  name: web
  annotations:
    example.com/team: blue
  number: 12345678901234567890
  when: 2024-01-02
service:
  ports:
    www: { port: 80, targetPort: 8080, protocol: TCP }
containers:
  main:
    image: nginx:1.27
    command: ["/bin/sh", "-c"]
    args: ["echo \${HOME} $$ done"]
    variables:
      URL: "postgres://\${resources.db.user}:\${resources.db.password}@\${resources.db.host}:\${resources.db.port}/"
      NAME: \${metadata.name}
      ESCAPED: $\${kept} $$
    files:
      /etc/app.conf:
        mode: "0644"
        content: |
          name = \${metadata.name}
          host = \${resources.db.host}
      /etc/raw.bin: { binaryContent: aGVsbG8= }
      /etc/raw.txt: { content: "\${untouched}", noExpand: true }
    volumes:
      /data: { source: "\${resources.data}", path: sub, readOnly: true }
    resources:
      limits: { cpu: "1", memory: 1Gi }
      requests: { cpu: 100m, memory: 128Mi }
    livenessProbe:
      exec: { command: ["true"] }
    readinessProbe:
      httpGet: { path: /ready, port: 8080, scheme: HTTP, httpHeaders: [{ name: X-Probe, value: "1" }] }
  setup:
    image: .
    before: { main: { ready: complete } }
resources:
  db: { type: postgres, class: large, id: shared.db, params: { size: 5, name: "\${metadata.name}" } }
  data: { type: volume }
`,
  `apiVersion: score.dev/v1b1
metadata: {name: legacy}
containers:
  app:
    image: busybox
    files:
      - {target: /a, content: [one, two]}
      - {target: /b, content: x, mode: "644"}
    volumes:
      - {target: /v, source: "\${resources.v}", read_only: true}
resources: {v: {type: volume}}
`,
  `{"apiVersion": "score.dev/v1b1", "metadata": {"name": "json"}, "containers": {"aa": {"image": "x", "variables": &shared {"A": "1"}},
"bb": {"image": 'y', "variables": {<<: *shared, "B": "2"}}}}`,
];

/** Pieces that mean something to one of the parsers. */
export const PIECES: readonly string[] = [
  '$',
  '${',
  '$${',
  '}',
  '{',
  '[',
  ']',
  ':',
  ': ',
  ', ',
  '- ',
  '\n',
  '\n  ',
  '\n      ',
  '\t',
  '"',
  "'",
  '#',
  '|',
  '>',
  '&a ',
  '*a',
  '<<: ',
  '!!int ',
  '!!binary ',
  '!x ',
  '? ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\ud800',
  '😀',
  '~',
  'null',
  'true',
  '.inf',
  '0644',
  '1e999',
  '9007199254740993',
  '2024-01-02T03:04:05Z',
  '__proto__: 1',
  'constructor',
  'metadata',
  'resources',
  'containers',
  'image',
  'before',
  '${resources.db.host}',
  '${metadata.name}',
  '\\',
  '\\u',
  'score.dev/v1b1',
];

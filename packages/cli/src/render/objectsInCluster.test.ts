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

import { parseAllDocuments } from 'yaml';
import { folderWith, removeFolders } from '../__testUtils__/folder';
import { platctl } from '../__testUtils__/testCommandLine';

const FILES = {
  'score.yaml': `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: example/web:1
    variables:
      HOST: \${resources.cache.host}
      URL: redis://:\${resources.cache.password}@\${resources.cache.host}
    volumes:
      /data: { source: "\${resources.data}" }
resources:
  cache: { type: redis }
  data: { type: volume }
`,
  'definitions/zz-default.provisioners.yaml': `
- uri: template://acme/redis
  type: redis
  state: |
    password: {{ dig "password" (randAlphaNum 16) .State }}
  outputs: |
    host: redis-{{ .SourceWorkload }}
    password: {{ encodeSecretRef "redis-web" "password" }}
  manifests: |
    - apiVersion: v1
      kind: Secret
      metadata: { name: redis-{{ .SourceWorkload }} }
      data: { password: {{ .State.password | b64enc }} }
    - apiVersion: v1
      kind: Service
      metadata: { name: redis-{{ .SourceWorkload }} }
      spec: { ports: [{ port: 6379 }] }
`,
  'definitions/platform.yaml': `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: dev }
spec: { order: 1 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec: { type: deployment-target, driver: kubernetes, criteria: [{}] }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: volume }
spec:
  type: volume
  driver: template
  inputs:
    templates:
      manifests:
        volume.yaml: { location: volumes, data: "name: data\\nemptyDir: {}" }
  criteria: [{}]
`,
};

describe('platctl render with resources in the cluster', () => {
  afterEach(removeFolders);

  it('renders objects of provisioners, references to their secrets, and volumes of definitions', async () => {
    const { stdout, stderr, code } = await platctl(
      [
        'render',
        'score.yaml',
        '--definitions',
        'definitions',
        '--app',
        'shop',
        '--env',
        'dev',
      ],
      { directory: folderWith(FILES) },
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining(
        'made for redis.default#workloads.web.cache',
      ),
    });
    const objects = parseAllDocuments(stdout).map(document => document.toJS());
    expect(
      objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`),
    ).toEqual(['Service/redis-web', 'Deployment/web']);
    const { containers, volumes } = objects[1].spec.template.spec;
    const variable = '__ref_';
    expect(containers[0].env).toEqual([
      {
        name: expect.stringContaining(variable),
        valueFrom: { secretKeyRef: { name: 'redis-web', key: 'password' } },
      },
      { name: 'HOST', value: 'redis-web' },
      {
        name: 'URL',
        value: expect.stringMatching(/^redis:\/\/:\$\(__ref_.*\)@redis-web$/),
      },
    ]);
    expect(containers[0].volumeMounts).toEqual([
      { name: 'data', mountPath: '/data' },
    ]);
    expect(volumes).toEqual([{ name: 'data', emptyDir: {} }]);
  });
});

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
import { removeFolders } from '../__testUtils__/folder';
import { SHOP, shopIn, shopWith } from '../__testUtils__/shop';
import { platctl } from '../__testUtils__/testCommandLine';

describe('platctl render', () => {
  afterEach(removeFolders);

  const render = (
    commandArguments: string[],
    { directory = SHOP, environment = 'development' } = {},
  ) =>
    platctl(['render', ...commandArguments, ...shopIn(environment)], {
      directory,
    });

  const WITH_OUTPUTS = ['apps', '--outputs', 'outputs.yaml'];

  function manifest(yaml: string, kind: string, name: string) {
    return parseAllDocuments(yaml)
      .map(document => document.toJS())
      .find(object => object.kind === kind && object.metadata.name === name);
  }

  it('renders workloads with what drivers compute and what the outputs say', async () => {
    const { stdout, code } = await render(WITH_OUTPUTS);
    expect(code).toBe(0);
    const api = manifest(stdout, 'Deployment', 'api');
    expect(api.metadata).toMatchObject({
      namespace: 'shop-development',
      labels: {
        'platform-orchestrator.io/application': 'shop',
        'platform-orchestrator.io/environment': 'development',
        'platform-orchestrator.io/workload': 'api',
      },
    });
    const [container] = api.spec.template.spec.containers;
    const reference = (name: string) =>
      container.env.find(
        ({ valueFrom }: any) => valueFrom?.secretKeyRef.key === name,
      ).name;
    expect(container.env).toContainEqual({
      name: 'DATABASE',
      value: `postgres://$(${reference('user')}):$(${reference(
        'password',
      )})@db.dev.acme.example:5432/shop`,
    });
    expect(api.spec.template.spec.volumes).toEqual([
      { name: expect.any(String), emptyDir: {} },
    ]);
    const web = manifest(stdout, 'Deployment', 'web');
    expect(web.spec.template.spec.containers[0].env).toEqual([
      { name: 'API', value: 'http://api:80' },
      { name: 'HOST', value: 'shop-development.development.acme.example' },
      {
        name: 'SIGNING_KEY',
        valueFrom: {
          secretKeyRef: {
            name: 'signing-key-default-shared-signing-a6f952cc96',
            key: 'value',
          },
        },
      },
    ]);
  });

  it('says which Secrets have to be there, and shows no value of one', async () => {
    const { stderr } = await render(WITH_OUTPUTS);
    expect(stderr)
      .toBe(`These Secrets have to be in the namespace; they are not rendered:
  SECRET                                         KEY       CONTENT
  shop-database                                  password  password of postgres.default#workloads.api.db
  shop-database                                  user      username of postgres.default#workloads.api.db
  signing-key-default-shared-signing-a6f952cc96  value     value of signing-key.default#shared.signing
`);
    expect((await render([...WITH_OUTPUTS, '-q'])).stderr).toBe('');
  });

  it('gives the same bytes for the same input', async () => {
    const first = await render(WITH_OUTPUTS);
    const again = await render([
      'apps/web',
      'apps/api',
      '--outputs',
      'outputs.yaml',
    ]);
    expect(again.stdout).toBe(first.stdout);
  });

  it('puts the objects where they are wanted, and prints a list for machines', async () => {
    const { stdout } = await render([
      ...WITH_OUTPUTS,
      '--namespace',
      'elsewhere',
      '-o',
      'json',
    ]);
    const { kind, items } = JSON.parse(stdout);
    expect(kind).toBe('List');
    expect(
      items.map((item: any) => [
        item.kind,
        item.metadata.name.replace(/-[0-9a-f]{10}$/, ''),
        item.metadata.namespace,
      ]),
    ).toEqual([
      ['Service', 'api', 'elsewhere'],
      ['Deployment', 'api', 'elsewhere'],
      ['ConfigMap', 'web-main-file', 'elsewhere'],
      ['Service', 'web', 'elsewhere'],
      ['Deployment', 'web', 'elsewhere'],
    ]);
  });

  it('names every output that nobody knows, where it is read', async () => {
    const { stdout, stderr, code } = await render(['apps'], {
      environment: 'production',
    });
    expect(stdout).toBe('');
    expect(stderr.match(/^.*error.*$/gm)).toEqual(
      ['host', 'port', 'name'].map(output =>
        expect.stringMatching(
          new RegExp(
            `^apps/api/score\\.yaml:7:\\d+: error render/missing-output: Only the driver "terraform" knows the output "${output}" of postgres\\.default#workloads\\.api\\.db\\.$`,
          ),
        ),
      ),
    );
    expect(stderr).toContain(
      'resources: { "postgres.default#workloads.api.db": { values: { host: … } } }',
    );
    expect(code).toBe(2);
  });

  it('wants all outputs that are read of a resource whose outputs are given', async () => {
    const directory = shopWith({
      'outputs.yaml': `apiVersion: platctl.platform-orchestrator.io/v1
kind: Outputs
resources:
  postgres#workloads.api.db:
    values: { hots: db, port: 5432, name: shop }
`,
    });
    const { stderr, code } = await render(WITH_OUTPUTS, { directory });
    expect(stderr).toMatch(
      /^apps\/api\/score\.yaml:7:\d+: error match\/missing-output: The resource gave no output "host"\.$/m,
    );
    expect(stderr).toContain('did you mean "hots"?');
    expect(code).toBe(2);
  });

  it.each([
    [
      'resources: { "postgres#workloads.api.dB": {} }',
      'outputs.yaml:3:14: error outputs/unknown-resource: The graph has no resource "postgres#workloads.api.dB".',
    ],
    [
      'resources: { "postgres#workloads.api.db": { secrets: { password: hunter2 } } }',
      'outputs.yaml:3:66: error outputs/',
    ],
    ['resource: {}', 'did you mean "resources"?'],
    ['resources: {}\n---\na: b', 'The file has 2 documents.'],
    ['resources: [', 'outputs.yaml:3:'],
  ])('refuses outputs such as %s', async (text, message) => {
    const directory = shopWith({
      'outputs.yaml': `apiVersion: platctl.platform-orchestrator.io/v1\nkind: Outputs\n${text}\n`,
    });
    const { stdout, stderr, code } = await render(WITH_OUTPUTS, { directory });
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('tells what Kubernetes would refuse, at its place in the Score file', async () => {
    const directory = shopWith({
      'apps/web/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: .
    variables: { Ä: a }
    volumes:
      /data: { source: '\${resources.dns}' }
resources:
  dns: { type: dns }
`,
    });
    const volume = await render(['apps/web'], { directory });
    expect(volume.stderr).toMatch(
      /^apps\/web\/score\.yaml:8:\d+: error render\/volume: The volume dns\.default#workloads\.web\.dns has neither/,
    );
    expect(volume.code).toBe(2);

    const image = shopWith({
      'apps/web/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: .
`,
    });
    const missing = await render(['apps/web'], { directory: image });
    expect(missing.stderr).toMatch(
      /^apps\/web\/score\.yaml:5:\d+: error manifests\/missing-image/,
    );
    const filled = await render(['apps/web', '--image', 'main=nginx:1'], {
      directory: image,
    });
    expect(
      manifest(filled.stdout, 'Deployment', 'web').spec.template.spec
        .containers[0].image,
    ).toBe('nginx:1');
  });

  it('names the Secret that a file with secrets in it has to come from', async () => {
    const directory = shopWith({
      'apps/web/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: nginx
    files:
      /etc/key: { content: 'key=\${resources.key.value};' }
resources:
  key: { type: signing-key }
`,
    });
    const { stderr, code } = await render(['apps/web'], { directory });
    expect(stderr).toMatch(
      /^ {2}web-\S+ +\S+ +the file "key=\(signing-key-default-workloads-web-key-\w+\/value\);"$/m,
    );
    expect(code).toBe(0);
  });
});

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

import {
  ApplyRequest,
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  DriverTestHost,
  mockApplyRequest,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GitopsDriver } from './GitopsDriver';
import { TestRepository } from './__testUtils__/TestRepository';
import { RepositoryPool } from './git/RepositoryPool';
import { FileSecretStore } from './stores/FileSecretStore';

jest.setTimeout(60_000);

const author = { name: 'Acme platform', email: 'platform@acme.example' };
const password = Secret.of('Zaunkönig-4711', {
  from: 'key-of-db',
  path: 'password',
});

let repository: TestRepository;
let driver: GitopsDriver;
let host: DriverTestHost;
let storePath: string;

beforeEach(() => {
  repository = new TestRepository();
  storePath = join(repository.folder, 'store', 'secrets.json');
  driver = newDriver('working-copies');
  host = new DriverTestHost();
});

afterEach(() => {
  repository.close();
});

function newDriver(directory: string): GitopsDriver {
  return new GitopsDriver({
    repositories: new RepositoryPool({
      directory: join(repository.folder, directory),
      author,
    }),
    stores: new Map([
      ['demo', new FileSecretStore({ id: 'demo', path: storePath })],
    ]),
  });
}

function request(
  options: {
    key?: string;
    workload?: string;
    values?: ApplyRequest['inputs']['values'];
    secrets?: ApplyRequest['inputs']['secrets'];
    rollout?: Partial<ApplyRequest['rollout']>;
  } = {},
): ApplyRequest {
  const { key = 'a'.repeat(40), workload = 'web' } = options;
  return mockApplyRequest({
    key,
    identity: {
      type: 'rollout',
      class: 'default',
      id: `workloads.${workload}`,
    },
    inputs: {
      values: {
        repository: repository.path,
        path: 'clusters/staging',
        namespace: 'shop-staging',
        secretStore: { store: 'demo', name: 'demo-store' },
        ...options.values,
      },
      secrets: options.secrets ?? {},
    },
    rollout: {
      workload: {
        apiVersion: 'score.dev/v1b1',
        metadata: { name: workload },
        service: { ports: { http: { port: 80, targetPort: 8080 } } },
        containers: {
          main: {
            image: 'registry.example/web:1',
            variables: { GREETING: 'x', URL: 'x' },
            files: { '/etc/app.yaml': { content: 'x' } },
          },
        },
      },
      variables: {
        main: {
          GREETING: 'hello',
          URL: Secret.join(['postgres://app:', password, '@db']),
        },
      },
      files: {
        main: {
          '/etc/app.yaml': { text: Secret.join(['{{ .x }} ', password, '\n']) },
        },
      },
      volumes: {},
      routes: {},
      ...options.rollout,
    },
  });
}

async function apply(given: ApplyRequest, by = driver) {
  return by.apply(given, host.context({ key: given.key }));
}

async function remove(given: ApplyRequest) {
  await driver.delete(given, host.context({ key: given.key }));
}

function stored(): Record<string, string> {
  return existsSync(storePath)
    ? JSON.parse(readFileSync(storePath, 'utf8'))
    : {};
}

function objects(folder = 'clusters/staging/shop/development/web'): any[] {
  return Object.entries(repository.files())
    .filter(([name]) => name.startsWith(`${folder}/`) && name.endsWith('.yaml'))
    .map(([, content]) => parse(content));
}

describe('GitopsDriver', () => {
  it('commits the manifests of a workload, with references for its secrets', async () => {
    const { outputs } = await apply(request());
    expect(outputs).toEqual({
      values: { path: 'clusters/staging/shop/development/web' },
      secrets: {},
    });
    expect(repository.commits()).toEqual(['Deploy shop/development/web']);
    expect(repository.newest('%an <%ae> %cn')).toBe(
      'Acme platform <platform@acme.example> Acme platform',
    );
    expect(repository.newest('%b')).toBe('Deployment: deployment-1');

    const [single, file] = objects()
      .filter(({ kind }) => kind === 'ExternalSecret')
      .sort(
        (one, other) =>
          Number('template' in one.spec.target) -
          Number('template' in other.spec.target),
      );
    const [[remote, value]] = Object.entries(stored());
    expect(value).toBe('Zaunkönig-4711');
    expect(remote).toMatch(/^shop\/development\/web-password-[0-9a-f]{16}$/);
    expect(single).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: {
        name: remote.split('/').pop(),
        namespace: 'shop-staging',
        labels: expect.objectContaining({
          'platform-orchestrator.io/resource-key': 'a'.repeat(40),
        }),
      },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'demo-store' },
        target: { name: remote.split('/').pop(), creationPolicy: 'Owner' },
        data: [{ secretKey: 'value', remoteRef: { key: remote } }],
      },
    });
    expect(Object.values(file.spec.target.template.data)).toEqual([
      '{{ "{{" }} .x }} {{ .part0 }}\n',
    ]);
    expect(file.spec.data).toEqual([
      { secretKey: 'part0', remoteRef: { key: remote } },
    ]);

    const deployment = objects().find(({ kind }) => kind === 'Deployment');
    expect(deployment.metadata.labels).toMatchObject({
      'platform-orchestrator.io/application': 'shop',
      'platform-orchestrator.io/resource-key': 'a'.repeat(40),
    });
    const { env } = deployment.spec.template.spec.containers[0];
    expect(env).toContainEqual({ name: 'GREETING', value: 'hello' });
    expect(env).toContainEqual({
      name: expect.any(String),
      valueFrom: { secretKeyRef: { name: single.metadata.name, key: 'value' } },
    });
    expect(repository.history()).not.toContain('Zaunkönig');
  });

  it('mounts the volume that a resource adds to the pod', async () => {
    const { rollout, ...rest } = request();
    const main = rollout!.workload.containers.main;
    await apply({
      ...rest,
      manifests: [
        { location: 'volumes', object: { name: 'cache', emptyDir: {} } },
      ],
      rollout: {
        ...rollout!,
        workload: {
          ...rollout!.workload,
          containers: {
            main: { ...main, volumes: { '/cache': { source: 'x' } } },
          },
        },
        volumes: {
          main: {
            '/cache': { resource: 'volume', outputs: {}, volume: 'cache' },
          },
        },
      },
    });
    const deployment = objects().find(({ kind }) => kind === 'Deployment');
    const { containers, volumes } = deployment.spec.template.spec;
    expect(volumes).toContainEqual({ name: 'cache', emptyDir: {} });
    expect(containers[0].volumeMounts).toContainEqual({
      name: 'cache',
      mountPath: '/cache',
    });
  });

  it('makes no commit when nothing changed', async () => {
    await apply(request());
    const commit = repository.newest('%H');
    await apply({
      ...request(),
      context: { ...request().context, deployment: { id: 'deployment-2' } },
    });
    // nor with a working copy of its own
    await apply(request(), newDriver('elsewhere'));
    expect(repository.newest('%H')).toBe(commit);
  });

  it('shares a commit between workloads that wait at the same time', async () => {
    await Promise.all([
      apply(request({ key: 'a'.repeat(40), workload: 'web' })),
      apply(request({ key: 'b'.repeat(40), workload: 'api' })),
    ]);
    expect(repository.commits()).toEqual(['Deploy 2 folders']);
    expect(
      Object.keys(repository.files()).filter(name =>
        name.includes('/deployment-'),
      ),
    ).toEqual([
      'clusters/staging/shop/development/api/deployment-api.yaml',
      'clusters/staging/shop/development/web/deployment-web.yaml',
    ]);
  });

  it('leaves the others alone when one of them cannot be committed', async () => {
    repository.commitElsewhere({
      'clusters/staging/shop/development/web/own.yaml': 'mine: true\n',
    });
    const [web, api] = await Promise.allSettled([
      apply(request({ key: 'a'.repeat(40), workload: 'web' })),
      apply(request({ key: 'b'.repeat(40), workload: 'api' })),
    ]);
    expect(web).toMatchObject({
      status: 'rejected',
      reason: { kind: 'conflict', input: 'inputs.path' },
    });
    expect(api.status).toBe('fulfilled');
    expect(repository.commits()).toEqual([
      'Deploy shop/development/api',
      'Somebody else',
    ]);
    expect(repository.files()).toMatchObject({
      'clusters/staging/shop/development/web/own.yaml': 'mine: true\n',
    });
  });

  it('goes on when somebody else pushed meanwhile', async () => {
    const given = request();
    let pushed = 0;
    await driver.apply(
      given,
      host.context({
        key: given.key,
        // the lease is asked for between the update of the working copy and the push
        onCheckpoint: count => {
          if (count <= 4) {
            pushed += 1;
            repository.commitElsewhere({ [`other-${pushed}`]: 'theirs' });
          }
        },
      }),
    );
    expect(repository.commits()).toEqual([
      'Deploy shop/development/web',
      ...Array.from({ length: 4 }, () => 'Somebody else'),
    ]);
    expect(Object.keys(repository.files())).toEqual(
      expect.arrayContaining([
        'clusters/staging/shop/development/web/deployment-web.yaml',
        'other-4',
      ]),
    );
  });

  it('gives up when it is overtaken again and again', async () => {
    let pushed = 0;
    const error = await driver
      .apply(
        request(),
        host.context({
          key: 'a'.repeat(40),
          onCheckpoint: () => {
            pushed += 1;
            repository.commitElsewhere({ other: String(pushed) });
          },
        }),
      )
      .catch(reason => reason);
    expect(error).toMatchObject({
      kind: 'transient',
      message: 'Others pushed to the branch 6 times while the commit was made',
    });
  });

  it('renames a secret with its value, and removes the old value', async () => {
    await apply(request());
    const [before] = Object.keys(stored());
    const rotated = Secret.of('Rotkehlchen-42', {
      from: 'key-of-db',
      path: 'password',
    });
    await apply(
      request({
        rollout: {
          variables: { main: { GREETING: 'hello', URL: rotated } },
          files: { main: { '/etc/app.yaml': { text: 'plain' } } },
        },
      }),
    );
    expect(Object.values(stored())).toEqual(['Rotkehlchen-42']);
    expect(Object.keys(stored())).not.toContain(before);
    expect(
      objects().filter(({ kind }) => kind === 'ExternalSecret'),
    ).toHaveLength(1);
    expect(repository.commits()).toHaveLength(2);
  });

  it('refers to what the store of the target has already', async () => {
    const held = Secret.of('Zaunkönig-4711', {
      from: 'definition:mail',
      path: 'mail-password',
      store: {
        kind: 'store',
        store: 'demo',
        ref: 'mail/password',
        version: '3',
      },
    });
    await apply(
      request({
        rollout: {
          variables: { main: { GREETING: 'hello', URL: held } },
          files: { main: { '/etc/app.yaml': { text: 'plain' } } },
        },
      }),
    );
    expect(stored()).toEqual({});
    const secret = objects().find(({ kind }) => kind === 'ExternalSecret');
    expect(secret.spec.data).toEqual([
      { secretKey: 'value', remoteRef: { key: 'mail/password', version: '3' } },
    ]);
  });

  it('removes folder and values with the workload, and keeps those of others', async () => {
    const other = request({ key: 'b'.repeat(40), workload: 'api' });
    await apply(request());
    await apply(other);
    await remove(request());
    expect(
      Object.keys(repository.files()).every(name => name.includes('/api/')),
    ).toBe(true);
    expect(Object.keys(stored())).toEqual([
      expect.stringContaining('/api-password-'),
    ]);
    expect(repository.commits()[0]).toBe('Remove shop/development/web');
  });

  it('keeps the values in a file that only its owner reads', async () => {
    await apply(request());
    expect(statSync(storePath).mode & 0o777).toBe(0o600);
  });

  it('lists files and folders for kustomize', async () => {
    const kustomize = { values: { layout: 'kustomize' } };
    const web = request(kustomize);
    const api = request({ ...kustomize, key: 'b'.repeat(40), workload: 'api' });
    await apply(web);
    await apply(api);
    const folder = 'clusters/staging/shop/development';
    expect(parse(repository.files()[`${folder}/kustomization.yaml`])).toEqual({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: ['api', 'web'],
    });
    const { resources } = parse(
      repository.files()[`${folder}/web/kustomization.yaml`],
    );
    expect(resources).toEqual(
      Object.keys(repository.files())
        .filter(
          name =>
            name.startsWith(`${folder}/web/`) &&
            !name.endsWith('kustomization.yaml'),
        )
        .map(name => name.split('/').pop()!)
        .filter(name => !name.startsWith('.')),
    );
    await remove(web);
    await remove(api);
    expect(repository.files()).toEqual({});
  });

  it('finds what was changed by hand', async () => {
    const { outputs, cookie } = await apply(request());
    const read = () =>
      driver.read(
        { ...request(), previous: { outputs, cookie } },
        host.context({ key: request().key }),
      );
    expect(await read()).toEqual({ drift: [] });
    repository.commitElsewhere({
      'clusters/staging/shop/development/web/deployment-web.yaml':
        'kind: Changed\n',
    });
    expect(await read()).toEqual({
      drift: [
        {
          path: 'clusters/staging/shop/development/web',
          expected: 'as committed',
          found: 'changed',
        },
      ],
    });
    await apply(request());
    expect(await read()).toEqual({ drift: [] });
  });

  it('recovers a working copy that was left in the middle of something', async () => {
    await apply(request());
    const [copy] = readdir(join(repository.folder, 'working-copies'));
    writeFileSync(join(copy, '.git', 'index.lock'), '');
    writeFileSync(join(copy, 'stray.yaml'), 'half of');
    await apply(request({ key: 'b'.repeat(40), workload: 'api' }));
    expect(Object.keys(repository.files())).not.toContain('stray.yaml');
    expect(repository.commits()).toHaveLength(2);
  });

  it('makes a branch that is not there', async () => {
    repository.commitElsewhere({ README: 'main' });
    await apply(request({ values: { branch: 'environments/staging' } }));
    expect(repository.commits('environments/staging')).toEqual([
      'Deploy shop/development/web',
    ]);
    expect(Object.keys(repository.files('environments/staging'))).not.toContain(
      'README',
    );
  });

  it('sends credentials to the server of the repository, and keeps them off the disk', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((incoming, response) => {
      seen.push(incoming.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    }).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const error = await apply(
      request({
        values: { repository: `http://127.0.0.1:${port}/manifests.git` },
        secrets: {
          username: Secret.of('orchestrator', {
            from: 'test',
            path: 'username',
          }),
          password,
        },
      }),
    ).catch(reason => reason);
    server.close();
    expect(error).toMatchObject({ kind: 'auth', input: 'secrets.password' });
    const token = Buffer.from('orchestrator:Zaunkönig-4711').toString('base64');
    expect(seen).toContain(`Basic ${token}`);
    const [copy] = readdir(join(repository.folder, 'working-copies'));
    expect(readFileSync(join(copy, '.git', 'config'), 'utf8')).not.toContain(
      token,
    );
  });

  it('names services as the manifests do', async () => {
    const { workload } = request().rollout!;
    workload.service!.ports!.admin = { port: 9000, targetPort: 9001 };
    expect(
      await driver.services({
        context: request().context,
        inputs: {},
        workloads: {
          web: { key: 'a', workload },
          cron: {
            key: 'b',
            workload: {
              ...workload,
              metadata: { name: 'cron' },
              service: undefined,
            },
          },
        },
      }),
    ).toEqual({
      web: { name: 'web', port: 9000, ports: { admin: 9000, http: 80 } },
      cron: { name: 'cron', ports: {} },
    });
    expect(await driver.observe()).toMatchObject({
      health: 'unknown',
      containers: [],
    });
  });

  describe('keeps the contract', () => {
    const byKey = (key: string) =>
      request({
        key,
        workload: `web-${key.slice(0, 8)}`,
        secrets: {
          username: Secret.of('orchestrator-user', {
            from: 'test',
            path: 'username',
          }),
        },
      });

    testDriverContract({
      sample: new GitopsDriver({
        repositories: new RepositoryPool({ directory: '/nowhere', author }),
        stores: new Map(),
      }),
      create: async () => ({
        driver,
        request: ({ key }) => byKey(key),
        inspect: async key => {
          const name = `web-${key.slice(0, 8)}`;
          const found = [
            ...Object.entries(repository.files()),
            ...Object.entries(stored()),
          ].filter(([path]) => path.includes(name));
          return found.length === 0 ? undefined : found;
        },
      }),
      failures: [
        {
          title: 'no repository there',
          kind: 'invalid',
          input: 'inputs.repository',
          request: ({ key }) => ({
            ...byKey(key),
            inputs: {
              values: {
                ...byKey(key).inputs.values,
                repository: '/nowhere.git',
              },
              secrets: {},
            },
          }),
        },
        {
          title: 'a server that is down',
          kind: 'transient',
          input: 'inputs.repository',
          request: () =>
            request({
              values: { repository: 'http://127.0.0.1:9/manifests.git' },
            }),
        },
        {
          title: 'a password in the URL',
          kind: 'invalid',
          input: 'inputs.repository',
          request: () =>
            request({
              values: {
                repository: 'https://me:Zaunkoenig@git.example.org/a.git',
              },
            }),
        },
        {
          title: 'a branch that may not be pushed to',
          kind: 'auth',
          input: 'secrets.username',
          request: original => {
            repository.refusePushes();
            return original;
          },
        },
        {
          title: 'a branch that is an option',
          kind: 'invalid',
          input: 'inputs.branch',
          request: () => request({ values: { branch: '--upload-pack=evil' } }),
        },
        {
          title: 'a path out of the repository',
          kind: 'invalid',
          input: 'inputs.path',
          request: () => request({ values: { path: 'a/../../b' } }),
        },
        {
          title: 'secrets without a store for them',
          kind: 'invalid',
          input: 'inputs.secretStore',
          request: () =>
            request({ values: { secretStore: undefined as never } }),
        },
        {
          title: 'a store that is not configured',
          kind: 'invalid',
          input: 'inputs.secretStore.store',
          request: () =>
            request({ values: { secretStore: { store: 'vault', name: 'v' } } }),
        },
        {
          title: 'what Kubernetes would refuse',
          kind: 'invalid',
          input: 'params.containers.main.image',
          request: original => {
            const { rollout } = original;
            const { workload } = rollout!;
            return {
              ...original,
              rollout: {
                ...rollout!,
                workload: {
                  ...workload,
                  containers: {
                    main: { ...workload.containers.main, image: '.' },
                  },
                },
              },
            };
          },
        },
        {
          title: 'a volume that is no Kubernetes object',
          kind: 'invalid',
          input: 'params.containers.main.volumes',
          request: original => ({
            ...original,
            rollout: {
              ...original.rollout!,
              volumes: {
                main: {
                  '/data': {
                    resource: 'volume',
                    outputs: { source: 'folder' },
                  },
                },
              },
            },
          }),
        },
        {
          title: 'no workload',
          kind: 'invalid',
          request: original => ({ ...original, rollout: undefined }),
        },
      ],
    });
  });
});

function readdir(folder: string): string[] {
  return readdirSync(folder).map(name => join(folder, name));
}

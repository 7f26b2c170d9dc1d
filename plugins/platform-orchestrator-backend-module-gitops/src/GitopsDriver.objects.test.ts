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
  JsonObject,
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  DriverTestHost,
  mockApplyRequest,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TestRepository } from './__testUtils__/TestRepository';
import { GitopsDriver } from './GitopsDriver';
import { RepositoryPool } from './git/RepositoryPool';
import { FileSecretStore } from './stores/FileSecretStore';

jest.setTimeout(60_000);

const ENVIRONMENT = 'clusters/staging/shop/development';

describe('GitopsDriver, with objects that drivers attached', () => {
  let repository: TestRepository;
  let host: DriverTestHost;
  let storePath: string;
  let driver: GitopsDriver;

  beforeEach(() => {
    repository = new TestRepository();
    host = new DriverTestHost();
    storePath = join(repository.folder, 'store', 'secrets.json');
    driver = new GitopsDriver({
      repositories: new RepositoryPool({
        directory: join(repository.folder, 'clones'),
        author: { name: 'Acme platform', email: 'platform@acme.example' },
      }),
      stores: new Map([
        ['demo', new FileSecretStore({ id: 'demo', path: storePath })],
      ]),
    });
  });

  afterEach(() => repository.close());

  function request(
    object: ApplyRequest['params'],
    options: { location?: string; values?: JsonObject } = {},
  ): ApplyRequest {
    const { location = 'namespace', values } = options;
    const { kind, metadata } = object as { kind: string; metadata: JsonObject };
    return mockApplyRequest({
      key: 'b'.repeat(40),
      identity: {
        type: 'kubernetes-object',
        class: 'default',
        id: `${location}/core/${kind}/${metadata.name}`,
      },
      params: object,
      inputs: {
        values: {
          repository: repository.path,
          path: 'clusters/staging',
          namespace: 'shop-staging',
          secretStore: { store: 'demo', name: 'demo-store' },
          ...values,
        },
        secrets: {},
      },
    });
  }

  const apply = (given: ApplyRequest) =>
    driver.apply(given, host.context({ key: given.key }));

  const stored = (): Record<string, string> =>
    existsSync(storePath) ? JSON.parse(readFileSync(storePath, 'utf8')) : {};

  const committed = (path: string) =>
    parse(repository.files()[`${ENVIRONMENT}/${path}`]);

  const CONFIG = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', labels: { team: 'shop' } },
    data: { level: 'info' },
  };

  it('commits an object to a folder of its own, in the namespace of the environment', async () => {
    await apply(request(CONFIG));
    expect(repository.commits()).toEqual([
      'Deploy shop/development/configmap.core.settings',
    ]);
    expect(committed('configmap.core.settings/object.yaml')).toEqual({
      ...CONFIG,
      metadata: {
        name: 'settings',
        namespace: 'shop-staging',
        labels: expect.objectContaining({
          team: 'shop',
          'platform-orchestrator.io/resource-key': 'b'.repeat(40),
        }),
      },
    });
  });

  it('leaves objects of the cluster without a namespace', async () => {
    const object = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop-staging' },
    };
    await apply(request(object, { location: 'cluster' }));
    const { metadata } = committed('namespace.core.shop-staging/object.yaml');
    expect(metadata).not.toHaveProperty('namespace');
  });

  it('brings the values of a Secret through the store, never through Git', async () => {
    const binary = Buffer.from([0, 255, 7]).toString('base64');
    await apply(
      request({
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'kubernetes.io/basic-auth',
        metadata: { name: 'login' },
        stringData: { password: secret('Zaunkönig-4711') },
        data: { token: secret(binary), password: secret('b3RoZXI=') },
      }),
    );
    const { kind, metadata, spec } = committed('secret.core.login/object.yaml');
    expect(kind).toBe('ExternalSecret');
    expect(metadata).toMatchObject({
      name: 'login',
      namespace: 'shop-staging',
    });
    expect(spec).toMatchObject({
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'demo-store' },
      target: {
        name: 'login',
        template: { type: 'kubernetes.io/basic-auth' },
      },
    });
    const values = stored();
    const read = Object.fromEntries(
      spec.data.map((entry: any) => [
        entry.secretKey,
        [values[entry.remoteRef.key], entry.remoteRef.decodingStrategy],
      ]),
    );
    expect(read).toEqual({
      password: ['Zaunkönig-4711', undefined],
      token: [binary, 'Base64'],
    });
    expect(JSON.stringify(repository.files())).not.toContain('Zaunkönig');
    expect(JSON.stringify(repository.files())).not.toContain(binary);
  });

  it('refuses a Secret where there is no store for it', async () => {
    const given = request(
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'login' },
        stringData: { password: secret('x') },
      },
      { values: { secretStore: undefined as never } },
    );
    await expect(apply(given)).rejects.toMatchObject({
      kind: 'invalid',
      input: 'inputs.secretStore',
    });
  });

  it('sees what somebody changed, and removes only its own folder', async () => {
    const given = request(CONFIG, { values: { layout: 'kustomize' } });
    const { cookie } = await apply(given);
    const context = host.context({ key: given.key });
    await expect(
      driver.read({ ...given, previous: { cookie } as never }, context),
    ).resolves.toEqual({ drift: [] });
    expect(committed('kustomization.yaml').resources).toEqual([
      'configmap.core.settings',
    ]);
    await driver.delete(given, context);
    await expect(driver.read(given, context)).resolves.toBe('absent');
    expect(Object.keys(repository.files())).toEqual([]);
  });

  it('takes neither what is no workload nor an object', async () => {
    const given = request(CONFIG);
    const identity = { ...given.identity, id: 'shared.db' };
    await expect(apply({ ...given, identity })).rejects.toThrow(
      'takes workloads and objects of Kubernetes, and shared.db is neither',
    );
  });
});

function secret(value: string): Secret {
  return Secret.of(value, { from: 'parent', path: 'manifests' });
}

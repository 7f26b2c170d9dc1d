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
  TestDatabases,
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { scoreFile } from '../__testUtils__/examples';
import { policyPermissions } from '../__testUtils__/policyPermissions';
import { StartedPlatform, startPlatform } from '../__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };
const PRODUCTION = { application: 'shop', environment: 'production' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('permissions, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      config: {
        serviceAccess: [
          {
            subject: 'external:test-service',
            applications: ['shop'],
            environmentTypes: ['development'],
            actions: ['plan'],
          },
        ],
      },
      features: [policyPermissions, mockServices.database.factory({ knex })],
    });
    const { client, as, ended } = platform;
    for (const [name, owner] of [
      ['shop', 'user:default/mira'],
      ['blog', 'user:default/tom'],
      ['nobodys', undefined],
    ] as const) {
      await client.createApplication({ name, owner }, as('admin'));
    }
    for (const application of ['shop', 'blog']) {
      const { id } = await client.createDeployment(
        {
          application,
          environment: 'development',
          score: [scoreFile()],
        },
        as('admin'),
      );
      await ended(id, as('admin'));
    }
  });
  afterAll(() => platform.stop());

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'allowed',
      error => `${error.statusCode} ${error.body.error.message}`,
    );

  it('show in lists what the policy lets somebody see', async () => {
    const { client, as } = platform;
    const seenBy = async (user: string) => {
      const [applications, deployments, resources] = await Promise.all([
        client.listApplications({}, as(user)),
        client.listDeployments({}, as(user)),
        client.listResources({ type: 'postgres' }, as(user)),
      ]);
      return {
        applications: applications.items.map(({ name }) => name),
        environments: applications.items.map(item => item.environments.length),
        deployments: deployments.items.map(item => item.application),
        resources: resources.items.map(item => item.application),
      };
    };
    await expect(seenBy('mira')).resolves.toEqual({
      applications: ['shop'],
      environments: [2],
      deployments: ['shop'],
      resources: ['shop'],
    });
    await expect(seenBy('tom')).resolves.toMatchObject({
      applications: ['blog'],
      deployments: ['blog'],
    });
    await expect(seenBy('stranger')).resolves.toEqual({
      applications: [],
      environments: [],
      deployments: [],
      resources: [],
    });
    const admin = await seenBy('admin');
    expect(admin.applications).toEqual(['blog', 'nobodys', 'shop']);
    expect(admin.resources.sort()).toEqual(['blog', 'shop']);
  });

  it('answer as if it were absent, where somebody may not see it', async () => {
    const { client, as } = platform;
    const [deployment] = (await client.listDeployments({}, as('mira'))).items;
    const [resource] = (await client.listResources({}, as('mira'))).items;
    const tom = as('tom');
    const refusals = await Promise.all(
      [
        client.getApplication('shop', tom),
        client.updateApplication({ name: 'shop', etag: 'x' }, tom),
        client.deleteApplication('shop', tom),
        client.createEnvironment({ application: 'shop', name: 'qa' }, tom),
        client.getEnvironment(DEVELOPMENT, tom),
        client.getGraph(DEVELOPMENT, tom),
        client.listWorkloads(DEVELOPMENT, tom),
        client.createPlan({ ...DEVELOPMENT, score: [scoreFile()] }, tom),
        client.getPlan({ ...DEVELOPMENT, plan: 'p' }, tom),
        client.createDeployment({ ...DEVELOPMENT, score: [scoreFile()] }, tom),
        client.getDeployment(deployment.id, tom),
        client.cancelDeployment(deployment.id, tom),
        client.listNodeLog({ id: deployment.id, node: 'n' }, tom),
        client.getResource(resource.key, tom),
        client.pruneResource({ key: resource.key, confirm: '12345678' }, tom),
      ].map(refusal),
    );
    expect(refusals).toEqual(
      refusals.map(() => expect.stringMatching(/^404 There is no /)),
    );
    const absent = await refusal(client.getApplication('absent', tom));
    const hidden = await refusal(client.getApplication('shop', tom));
    expect(hidden).toBe(absent.replace('absent', 'shop'));
  });

  it('name the permission, where somebody may see but not act', async () => {
    const { client, as } = platform;
    const mira = as('mira');
    await expect(
      refusal(
        client.createDeployment({ ...PRODUCTION, score: [scoreFile()] }, mira),
      ),
    ).resolves.toBe(
      '403 The permission platform-orchestrator.environment.deploy is missing for shop/production',
    );
    await expect(refusal(client.deleteApplication('shop', mira))).resolves.toBe(
      '403 The permission platform-orchestrator.application.delete is missing for shop',
    );
    await expect(
      refusal(client.createApplication({ name: 'new' }, mira)),
    ).resolves.toBe(
      '403 The permission platform-orchestrator.application.create is missing',
    );
    const refusals = await Promise.all(
      [
        client.listDefinitions(mira),
        client.listDrivers(mira),
        client.explainMatch({ type: 'postgres', ...DEVELOPMENT }, mira),
      ].map(refusal),
    );
    expect(refusals).toEqual(
      refusals.map(
        () =>
          '403 The permission platform-orchestrator.platform.read is missing',
      ),
    );
    await expect(
      refusal(
        client.createPlan({ ...DEVELOPMENT, score: [scoreFile()] }, mira),
      ),
    ).resolves.toBe('allowed');
  });

  it('let services read everything, and write what the configuration says', async () => {
    const { client } = platform;
    const service = { token: mockCredentials.service.token() };
    const page = await client.listApplications({}, service);
    expect(page.items).toHaveLength(3);
    const score = [scoreFile()];
    await expect(
      refusal(client.createPlan({ ...DEVELOPMENT, score }, service)),
    ).resolves.toBe('allowed');
    const refusals = await Promise.all(
      [
        client.createPlan({ ...PRODUCTION, score }, service),
        client.createPlan(
          { ...DEVELOPMENT, application: 'blog', score },
          service,
        ),
        client.createDeployment({ ...DEVELOPMENT, score }, service),
        client.createApplication({ name: 'new' }, service),
        client.createEnvironment({ application: 'shop', name: 'qa' }, service),
        client.deleteApplication('shop', service),
      ].map(refusal),
    );
    expect(refusals).toEqual(
      refusals.map(() =>
        expect.stringMatching(
          /^403 The service 'external:test-service' may not .* platformOrchestrator\.serviceAccess has no rule/,
        ),
      ),
    );
  });
});

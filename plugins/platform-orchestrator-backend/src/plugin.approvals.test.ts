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
import { PLATFORM, scoreFile } from './__testUtils__/examples';
import { usersInGroups } from './__testUtils__/groups';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const STAGING = { application: 'shop', environment: 'staging' };

const WITH_STAGING = `${PLATFORM}
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: staging, title: Staging }
spec: { order: 20, approvals: { required: 1, from: [group:default/platform] } }
`;

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('approvals, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  beforeEach(async () => {
    directory.clear();
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      definitions: WITH_STAGING,
      features: [
        mockServices.database.factory({ knex }),
        usersInGroups({ 'user:default/lee': ['group:default/platform'] }),
      ],
    });
    await platform.client.createApplication({ name: 'shop' });
  });
  afterEach(() => platform.stop());

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'allowed',
      error => `${error.statusCode} ${error.body.error.message}`,
    );

  async function ask() {
    const { client, as } = platform;
    const deployment = await client.createDeployment(
      { ...STAGING, score: [scoreFile()] },
      as('mira'),
    );
    return { ...deployment, plan: deployment.approval!.plan };
  }

  it('let a deployment run when somebody who is asked agrees to its plan', async () => {
    const { client, as, ended, world } = platform;
    const { id, state, approval, plan, nodes } = await ask();
    expect(state).toBe('awaiting-approval');
    expect(approval).toEqual({
      plan: expect.any(String),
      required: 1,
      from: ['group:default/platform'],
      given: [],
    });
    expect(nodes.length).toBeGreaterThan(0);
    await expect(client.getPlan({ ...STAGING, plan })).resolves.toMatchObject({
      createdBy: 'user:default/mira',
      state: 'ready',
    });
    await expect(client.getEnvironment(STAGING)).resolves.toMatchObject({
      attention: ['awaiting-approval'],
      queued: 0,
    });
    expect(world.things.size).toBe(0);

    const approved = await client.approveDeployment({ id, plan }, as('lee'));
    expect(approved.approval!.given).toEqual([
      { by: 'user:default/lee', at: expect.any(String) },
    ]);
    await expect(ended(id)).resolves.toMatchObject({ state: 'succeeded' });
    await expect(
      refusal(client.approveDeployment({ id, plan }, as('lee'))),
    ).resolves.toBe(
      '409 Deployment #2 does not wait for approval: it is succeeded',
    );
  });

  it('are refused to the requester, to strangers and to services', async () => {
    const { client, as } = platform;
    const { id, plan } = await ask();
    const approve = (token: string) =>
      refusal(client.approveDeployment({ id, plan }, { token }));
    await expect(approve(as('mira').token)).resolves.toBe(
      '403 Approvals for staging come from group:default/platform, and user:default/mira is none of them',
    );
    await expect(approve(as('tom').token)).resolves.toMatch(/^403 /);
    await expect(approve(mockCredentials.service.token())).resolves.toMatch(
      /^403 /,
    );
    const own = await client.createDeployment(
      { ...STAGING, score: [scoreFile({ name: 'api' })] },
      as('lee'),
    );
    await expect(
      refusal(
        client.approveDeployment(
          { id: own.id, plan: own.approval!.plan },
          as('lee'),
        ),
      ),
    ).resolves.toBe(
      '403 user:default/lee requested deployment #4: somebody else must approve it',
    );
  });

  it('are refused to whoever made the plan', async () => {
    const { client, as } = platform;
    const { id: plan } = await client.createPlan(
      { ...STAGING, score: [scoreFile()] },
      as('lee'),
    );
    const { id } = await client.createDeployment(
      { ...STAGING, plan },
      as('mira'),
    );
    await expect(
      refusal(client.approveDeployment({ id, plan }, as('lee'))),
    ).resolves.toBe(
      '403 user:default/lee made the plan of deployment #2: somebody else must approve it',
    );
  });

  it('of a plan of something else are a stale plan', async () => {
    const { client, as } = platform;
    const { id } = await ask();
    const other = await client.createPlan({ ...STAGING, score: [scoreFile()] });
    const error = await client
      .approveDeployment({ id, plan: other.id }, as('lee'))
      .catch(caught => caught);
    expect(error).toMatchObject({
      statusCode: 409,
      body: {
        error: { reason: 'stale', changes: ['it was planned anew since'] },
      },
    });
  });

  it('can be refused with a reason, and the deployment tried again', async () => {
    const { client, as, ended } = platform;
    const { id } = await ask();
    const rejected = await client.rejectDeployment(
      { id, reason: 'not on a Friday' },
      as('lee'),
    );
    expect(rejected).toMatchObject({
      state: 'cancelled',
      problems: [{ message: 'user:default/lee rejected it: not on a Friday' }],
    });
    const again = await client.retryDeployment(id, as('mira'));
    expect(again).toMatchObject({
      state: 'awaiting-approval',
      createdBy: 'user:default/mira',
    });
    await client.approveDeployment(
      { id: again.id, plan: again.approval!.plan },
      as('lee'),
    );
    await expect(ended(again.id)).resolves.toMatchObject({
      state: 'succeeded',
    });
    await expect(
      refusal(client.retryDeployment(again.id, as('mira'))),
    ).resolves.toBe(
      '409 Deployment #4 cannot be retried: it succeeded; deploy it again to roll back to it',
    );
  });
});

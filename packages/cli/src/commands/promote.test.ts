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

import { aDeployment } from '../__testUtils__/samples';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const SHOP = '/api/platform-orchestrator/applications/shop/environments';

describe('platctl promote, rollback and diff', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(() => portal.stop());

  async function run(
    commandArguments: string[],
    answers: Record<string, Answer>,
  ) {
    portal = await startPortal(answers);
    return platctl(commandArguments, {
      environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
    });
  }

  it('promotes all of an environment', async () => {
    const result = await run(['promote', 'staging', 'prod', '--app', 'shop'], {
      [`POST ${SHOP}/prod/deployments`]: {
        body: aDeployment({ environment: 'prod', state: 'awaiting-approval' }),
      },
    });
    expect(portal.requests.map(({ body }) => body)).toEqual([
      { from: { environment: 'staging' } },
    ]);
    expect(result).toEqual({
      stdout: 'Deployment #5 of shop/prod is awaiting-approval\n',
      stderr: `${portal.url}/platform-orchestrator/deployments/deployment-1\n`,
      code: 0,
    });
  });

  it('promotes some workloads, with what a deployment takes', async () => {
    const one = ['--workload', 'web', '--message', 'for Friday'];
    await run(
      ['promote', 'staging', 'prod', '--app', 'shop', ...one, '--confirm', 'k'],
      { [`POST ${SHOP}/prod/deployments`]: { body: aDeployment() } },
    );
    expect(portal.requests.map(({ body }) => body)).toEqual([
      {
        from: { environment: 'staging' },
        workloads: ['web'],
        message: 'for Friday',
        confirm: { deletes: false, keys: ['k'] },
      },
    ]);
  });

  const inProd = ['--app', 'shop', '--env', 'prod'];

  it('rolls back to a deployment by its number', async () => {
    const { code } = await run(['rollback', '#3', ...inProd], {
      'GET /api/platform-orchestrator/deployments?application=shop&environment=prod':
        { body: { items: [aDeployment({ number: 4 })], nextCursor: 'c' } },
      'GET /api/platform-orchestrator/deployments?application=shop&environment=prod&cursor=c':
        { body: { items: [aDeployment({ number: 3, id: 'old' })] } },
      [`POST ${SHOP}/prod/deployments`]: { body: aDeployment() },
    });
    expect(portal.requests.at(-1)!.body).toEqual({
      from: { deployment: 'old' },
    });
    expect(code).toBe(0);
  });

  it('rolls back with the shared values of then', async () => {
    await run(['rollback', 'old', ...inProd, '--with-values'], {
      [`POST ${SHOP}/prod/deployments`]: { body: aDeployment() },
    });
    expect(portal.requests.map(({ body }) => body)).toEqual([
      { from: { deployment: 'old' }, withValues: true },
    ]);
  });

  it('refuses a number that there is not', async () => {
    const result = await run(['rollback', '9', ...inProd], {
      'GET /api/platform-orchestrator/deployments?application=shop&environment=prod':
        { body: { items: [aDeployment()] } },
    });
    expect(result).toEqual({
      stdout: '',
      stderr: 'Error: shop/prod has no deployment #9\n',
      code: 2,
    });
    expect(portal.requests).toHaveLength(1);
  });

  const diff = ['diff', 'staging', 'prod', '--app', 'shop'];
  const sets = {
    [`GET ${SHOP}/staging`]: { body: { set: 's1' } },
    [`GET ${SHOP}/prod`]: { body: { set: 's2' } },
  };
  const SETS = 'GET /api/platform-orchestrator/sets/s1/diff/s2';

  it('shows in what two environments differ', async () => {
    expect(
      await run([...diff, '--detailed-exitcode'], {
        ...sets,
        [SETS]: {
          body: {
            added: ['worker'],
            removed: ['cron'],
            changed: [
              {
                workload: 'web',
                changes: [
                  {
                    path: 'containers.main.image',
                    before: 'a:1',
                    after: 'a:2',
                  },
                  { path: 'service', after: {} },
                ],
              },
            ],
          },
        },
      }),
    ).toEqual({
      stdout: `- cron
+ worker
~ web
    containers.main.image: "a:1" → "a:2"
    service: nothing → {}
`,
      stderr: '',
      code: 3,
    });
  });

  it('says when they do not differ', async () => {
    const none = { added: [], removed: [], changed: [] };
    expect(
      await run([...diff, '--detailed-exitcode'], {
        ...sets,
        [SETS]: { body: none },
      }),
    ).toMatchObject({ stdout: 'No difference\n', code: 0 });
  });

  it('cannot compare where nothing is deployed', async () => {
    expect(
      await run(diff, { ...sets, [`GET ${SHOP}/prod`]: { body: {} } }),
    ).toMatchObject({
      stderr: 'Error: Nothing is deployed to shop/prod\n',
      code: 2,
    });
  });
});

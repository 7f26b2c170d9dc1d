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

describe('platctl promote and rollback', () => {
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
});

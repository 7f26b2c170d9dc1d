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

const ONE = '/api/platform-orchestrator/deployments/one';

describe('platctl cancel, approve, reject and retry', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(() => portal.stop());

  async function run(
    commandArguments: string[],
    answers: Record<string, Answer>,
  ) {
    portal = await startPortal(answers);
    const result = await platctl([...commandArguments, '--quiet'], {
      environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
    });
    const calls = portal.requests.map(
      ({ method, path, body }) =>
        `${method} ${path}${body ? ` ${JSON.stringify(body)}` : ''}`,
    );
    return { ...result, calls };
  }

  const waiting = aDeployment({
    id: 'one',
    state: 'awaiting-approval',
    approval: { plan: 'plan-7', required: 1, from: [], given: [] },
  });

  it('cancels: that the deployment is cancelled then is no failure', async () => {
    expect(
      await run(['cancel', 'one'], {
        [`POST ${ONE}/cancel`]: { body: aDeployment({ state: 'cancelled' }) },
      }),
    ).toEqual({
      calls: [`POST ${ONE}/cancel`],
      stdout: 'Deployment #5 of shop/development is cancelled\n',
      stderr: '',
      code: 0,
    });
  });

  it('approves the plan that was looked at', async () => {
    const { calls, code } = await run(['approve', 'one', '--plan', 'plan-7'], {
      [`GET ${ONE}`]: { body: waiting },
      [`POST ${ONE}/approve`]: { body: aDeployment({ state: 'queued' }) },
    });
    expect(calls).toEqual([
      `GET ${ONE}`,
      `POST ${ONE}/approve {"plan":"plan-7"}`,
    ]);
    expect(code).toBe(0);
  });

  it('does not approve another plan', async () => {
    expect(
      await run(['approve', 'one', '--plan', 'plan-6'], {
        [`GET ${ONE}`]: { body: waiting },
      }),
    ).toEqual({
      calls: [`GET ${ONE}`],
      stdout: '',
      stderr:
        'Error: Deployment #5 has the plan plan-7. Look at it, then approve that one.\n',
      code: 2,
    });
  });

  it('says when nobody is asked to approve', async () => {
    const { stderr, code } = await run(['approve', 'one', '--plan', 'p'], {
      [`GET ${ONE}`]: { body: aDeployment({ state: 'running' }) },
    });
    expect(stderr).toBe(
      "Error: Deployment #5 waits for nobody's approval: it is running\n",
    );
    expect(code).toBe(2);
  });

  it('rejects with a reason', async () => {
    const { calls, code } = await run(
      ['reject', 'one', '--reason', 'not on a Friday'],
      { [`POST ${ONE}/reject`]: { body: aDeployment({ state: 'cancelled' }) } },
    );
    expect(calls).toEqual([`POST ${ONE}/reject {"reason":"not on a Friday"}`]);
    expect(code).toBe(0);
  });

  it('retries, and fails when that fails', async () => {
    const { calls, code } = await run(['retry', 'one'], {
      [`POST ${ONE}/retry`]: { body: aDeployment({ state: 'failed' }) },
    });
    expect(calls).toEqual([`POST ${ONE}/retry`]);
    expect(code).toBe(1);
  });

  it('ends with 4 for what somebody may not do', async () => {
    const { stderr, code } = await run(['cancel', 'one'], {
      [`POST ${ONE}/cancel`]: {
        status: 403,
        body: { error: { name: 'NotAllowedError', message: 'You may not' } },
      },
    });
    expect(stderr).toContain('You may not');
    expect(code).toBe(4);
  });

  it('wants the environment of a number', async () => {
    expect(await run(['cancel', '5', '--app', 'shop'], {})).toMatchObject({
      calls: [],
      stderr:
        'Error: Say with --app and --env of which environment deployment #5 is\n',
      code: 2,
    });
  });
});

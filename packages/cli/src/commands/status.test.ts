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
  EnvironmentSummary,
  WorkloadRuntime,
} from '@platform-orchestrator/backstage-plugin-common';
import { aDeployment } from '../__testUtils__/samples';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const SHOP = '/api/platform-orchestrator/applications/shop';

describe('platctl status, env and logs', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(() => portal.stop());

  async function run(
    commandArguments: string[],
    answers: Record<string, Answer>,
  ) {
    portal = await startPortal(answers);
    return platctl([...commandArguments, '--app', 'shop'], {
      environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
    });
  }

  const development: EnvironmentSummary = {
    name: 'development',
    type: 'development',
    typeTitle: 'Development',
    uid: 'u1',
    order: 10,
    protected: false,
    paused: false,
    health: 'healthy',
    version: '1.9.0',
    versions: 1,
    attention: [],
    lastDeployment: aDeployment(),
    queued: 0,
    workloads: [],
  };
  const production: EnvironmentSummary = {
    ...development,
    name: 'eu',
    type: 'production',
    paused: true,
    health: undefined,
    version: undefined,
    versions: 2,
    attention: ['drifted'],
    lastDeployment: undefined,
    runningDeployment: aDeployment({ number: 7, state: 'running' }),
  };
  const table = `ENVIRONMENT  TYPE         HEALTH   VERSION     DEPLOYMENT
development  development  healthy  1.9.0       #5 succeeded
eu           production   –        2 versions  #7 running    paused, drifted
`;

  it.each([[['status']], [['env', 'list']]])(
    '%j lists the environments of an application',
    async commandArguments => {
      expect(
        await run(commandArguments, {
          [`GET ${SHOP}`]: {
            body: { environments: [development, production] },
          },
        }),
      ).toEqual({ stdout: table, stderr: '', code: 0 });
    },
  );

  it('shows the workloads of an environment, and their containers', async () => {
    const web: WorkloadRuntime = {
      name: 'web',
      version: '1.9.0',
      images: { main: 'registry.example/web:1.9.0' },
      health: 'degraded',
      message: 'main ended with 1',
      urls: ['http://localhost:4000'],
      containers: [
        { name: 'main', state: 'failed', restarts: 3, message: 'exit code 1' },
      ],
    };
    const { stdout } = await run(['status', '--env', 'development'], {
      [`GET ${SHOP}/environments/development/workloads`]: {
        body: { items: [web] },
      },
    });
    expect(stdout)
      .toBe(`WORKLOAD  STATE     VERSION                     RESTARTS
web       degraded  1.9.0                                 http://localhost:4000 main ended with 1
  main    failed    registry.example/web:1.9.0  3         exit code 1
`);
  });

  it('adds an environment', async () => {
    const { stdout, code } = await run(
      ['env', 'create', 'eu', '--env-type', 'production', '-o', 'json'],
      { [`POST ${SHOP}/environments`]: { body: production } },
    );
    expect(portal.requests[0].body).toEqual({ name: 'eu', type: 'production' });
    expect(JSON.parse(stdout)).toMatchObject({ name: 'eu' });
    expect(code).toBe(0);
  });

  it('clones an environment', async () => {
    const { code } = await run(
      ['env', 'clone', 'preview', '--from', 'development'],
      { [`POST ${SHOP}/environments`]: { body: development } },
    );
    expect(portal.requests[0].body).toEqual({
      name: 'preview',
      from: 'development',
    });
    expect(code).toBe(0);
  });

  it.each([
    ['pause', true],
    ['resume', false],
  ])('%s lets deployments wait: %s', async (command, paused) => {
    const { stdout, code } = await run(['env', command, 'eu'], {
      [`PATCH ${SHOP}/environments/eu`]: { body: { ...production, paused } },
    });
    expect(portal.requests[0].body).toEqual({ paused });
    expect(stdout.includes('paused')).toBe(paused);
    expect(code).toBe(0);
  });

  it('deletes an environment by a deployment', async () => {
    const { stdout, code } = await run(
      ['env', 'delete', 'eu', '--confirm', 'k1', '--detach', 'k2', '-q'],
      {
        [`DELETE ${SHOP}/environments/eu`]: {
          body: aDeployment({ environment: 'eu', state: 'queued' }),
        },
      },
    );
    expect(portal.requests[0].body).toEqual({
      confirm: ['k1'],
      detach: ['k2'],
    });
    expect(stdout).toBe('Deployment #5 of shop/eu is queued\n');
    expect(code).toBe(0);
  });

  const line = (container: string, text: string) => ({
    workload: 'web',
    container,
    at: '2026-11-20T10:00:00.000Z',
    stream: 'stdout',
    text,
  });

  it('prints the last lines of all containers', async () => {
    expect(
      await run(['logs', 'web', '--env', 'eu', '--tail', '2'], {
        [`GET ${SHOP}/environments/eu/logs?workload=web&tail=2`]: {
          body: { items: [line('main', 'up'), line('proxy', 'ready')] },
        },
      }),
    ).toEqual({ stdout: 'main up\nproxy ready\n', stderr: '', code: 0 });
  });

  it('follows one container', async () => {
    const { stdout } = await run(
      ['logs', 'web', '--env', 'eu', '--container', 'main', '--follow'],
      {
        [`GET ${SHOP}/environments/eu/logs?workload=web&container=main&follow=true`]:
          {
            events: [{ sequence: 1, kind: 'line', ...line('main', 'up') }],
          },
      },
    );
    expect(stdout).toBe('up\n');
  });

  it('wants a number of lines', async () => {
    expect(
      await run(['logs', 'web', '--env', 'eu', '--tail', 'all'], {}),
    ).toMatchObject({
      stderr: expect.stringContaining('It is a whole number from 1.'),
      code: 2,
    });
  });
});

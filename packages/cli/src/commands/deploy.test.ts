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

import { folderWith, removeFolders } from '../__testUtils__/folder';
import { aDeployment, aDeploymentNode } from '../__testUtils__/samples';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const API = '/api/platform-orchestrator';
const CREATE = `POST ${API}/applications/shop/environments/development/deployments`;
const READ = `GET ${API}/deployments/deployment-1`;
const EVENTS = `GET ${API}/deployments/deployment-1/events`;

const SCORE = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main: { image: nginx }
`;

describe('platctl deploy', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(async () => {
    removeFolders();
    await portal.stop();
  });

  async function deploy(
    answers: Record<string, Answer | Answer[]>,
    commandArguments: string[],
    options: { isTerminal?: boolean; signal?: AbortSignal } = {},
  ) {
    portal = await startPortal(answers);
    return platctl(
      ['deploy', 'score.yaml', '--app', 'shop', '--env', 'development'].concat(
        commandArguments,
      ),
      {
        directory: folderWith({ 'score.yaml': SCORE }),
        environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
        ...options,
      },
    );
  }

  const link = () =>
    `${portal.url}/platform-orchestrator/deployments/deployment-1\n`;
  const queued = aDeployment({
    state: 'queued',
    sequence: 1,
    queuePosition: 2,
  });
  const db = aDeploymentNode();
  const web = aDeploymentNode({
    key: 'web-key',
    type: 'rollout',
    id: 'workloads.web',
    action: 'update',
  });
  const dns = aDeploymentNode({
    key: 'dns-key',
    type: 'dns',
    id: 'dns',
    action: 'unchanged',
    state: 'done',
  });
  const done = {
    state: 'done' as const,
    startedAt: '2026-11-20T10:00:00.000Z',
    endedAt: '2026-11-20T10:00:03.210Z',
  };
  const progress = { ...queued.progress, total: 3 };
  const running = aDeployment({
    state: 'running',
    sequence: 4,
    nodes: [dns, { ...db, state: 'running' }, web],
    progress: { ...progress, done: 1, running: 1 },
  });
  const settling = aDeployment({
    state: 'settling',
    sequence: 9,
    nodes: [dns, { ...db, ...done }, { ...web, ...done }],
    progress: { ...progress, done: 3 },
  });
  const succeeded = aDeployment({
    ...settling,
    state: 'succeeded',
    sequence: 10,
    urls: { web: ['http://web.localhost'], api: ['http://api.localhost:8080'] },
  });
  const follows = {
    [CREATE]: { body: queued },
    [READ]: [running, settling, succeeded].map(body => ({ body })),
    [EVENTS]: {
      events: [
        { sequence: 2, kind: 'deployment.started' },
        { sequence: 3, kind: 'deployment.planned' },
        { sequence: 4, kind: 'node.begin' },
        { sequence: 5, kind: 'log', body: { text: 'created' } },
        { sequence: 8, kind: 'node.end' },
        { sequence: 10, kind: 'deployment.ended' },
      ],
    },
  };

  it('starts a deployment and says where to see it', async () => {
    const result = await deploy({ [CREATE]: { body: queued } }, [
      ...['--message', 'New title', '--commit', '4f2c1aa'],
      ...['--confirm', 'k1', '--confirm', 'k2', '--confirm-deletes'],
    ]);
    expect(result).toEqual({
      stdout: 'Deployment #5 of shop/development is queued\n',
      stderr: link(),
      code: 0,
    });
    expect(portal.requests.map(({ body }) => body)).toEqual([
      {
        score: [{ path: 'score.yaml', content: SCORE }],
        message: 'New title',
        commit: '4f2c1aa',
        confirm: { deletes: true, keys: ['k1', 'k2'] },
      },
    ]);
  });

  it('follows it with --wait: a line for each node that ends, then where it runs', async () => {
    const result = await deploy(follows, ['--wait']);
    expect(result).toEqual({
      stdout: `Deployment #5 of shop/development is succeeded
  web  http://web.localhost
  api  http://api.localhost:8080
`,
      stderr: `${link()}Queued behind 2
✓ + postgres api.db 3.2 s
✓ ~ rollout web 3.2 s
Waiting until the workloads run
`,
      code: 0,
    });
    expect(
      portal.requests.filter(({ path }) => path.endsWith('/deployment-1')),
    ).toHaveLength(3);
  });

  it('shows on a terminal what is going on', async () => {
    const { stderr } = await deploy(follows, ['--wait'], { isTerminal: true });
    expect(stderr).toContain('\r\u001B[Krunning, 1 of 3 done: api.db');
    expect(stderr.endsWith('\r\u001B[K')).toBe(true);
  });

  it('says nothing but the result with --quiet', async () => {
    const { stdout, stderr } = await deploy(follows, [
      ...['--wait', '--quiet', '-o', 'json'],
    ]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(succeeded);
  });

  it('ends with 1 when it fails, and tells what to do', async () => {
    const problem = {
      code: 'driver/invalid',
      severity: 'error' as const,
      message: 'path must begin with a slash.',
      place: { file: 'score.yaml', line: 4, column: 9 },
      sourceLine: '  main: { image: nginx }',
      effect: 'web is not reachable.',
      nextStep: 'add the slash and deploy again',
    };
    const failed = aDeployment({
      state: 'failed',
      sequence: 7,
      nodes: [
        { ...db, ...done, state: 'failed', problem },
        { ...web, state: 'blocked' },
      ],
      problems: [problem],
    });
    const result = await deploy(
      {
        ...follows,
        [READ]: { body: failed },
        [EVENTS]: { events: [{ sequence: 7, kind: 'deployment.ended' }] },
      },
      ['--wait'],
    );
    expect(result).toEqual({
      stdout: `score.yaml:4:9: error driver/invalid: path must begin with a slash. web is not reachable.
  4 |   main: { image: nginx }
    |         ^
  suggestion: add the slash and deploy again

Deployment #5 of shop/development is failed
`,
      stderr: `${link()}Queued behind 2
✗ + postgres api.db failed 3.2 s path must begin with a slash.
⊘ ~ rollout web blocked
`,
      code: 1,
    });
  });

  it.each([
    [
      'superseded',
      { supersededBy: 'deployment-2' },
      'superseded by deployment-2',
      1,
    ],
    ['cancelled', {}, 'cancelled', 1],
    ['stale', {}, 'stale', 1],
    ['awaiting-approval', {}, 'awaiting-approval', 0],
  ] as const)('tells of one that is %s', async (state, changes, text, code) => {
    const result = await deploy(
      { [CREATE]: { body: aDeployment({ state, ...changes }) } },
      ['--wait', '-q'],
    );
    expect(result).toEqual({
      stdout: `Deployment #5 of shop/development is ${text}\n`,
      stderr: '',
      code,
    });
  });

  it('tells what has to be confirmed', async () => {
    const { stderr, code } = await deploy(
      {
        [CREATE]: {
          status: 409,
          body: {
            error: {
              name: 'ConflictError',
              message: 'This deployment would delete 4 of 10 resources',
              changes: ['- postgres api.db'],
            },
            response: { statusCode: 409 },
          },
        },
      },
      [],
    );
    expect(stderr).toBe(
      'Error: This deployment would delete 4 of 10 resources\n  - postgres api.db\n',
    );
    expect(code).toBe(1);
  });

  it('ends with 130 when it is interrupted; the deployment goes on', async () => {
    const controller = new AbortController();
    const handled = deploy(
      {
        ...follows,
        [READ]: { body: running },
        [EVENTS]: {
          events: [{ sequence: 2, kind: 'deployment.started' }],
          open: true,
        },
      },
      ['--wait'],
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 300);
    const { stderr, code } = await handled;
    expect(stderr).toBe(`${link()}Queued behind 2\nInterrupted\n`);
    expect(code).toBe(130);
    expect(
      portal.requests.filter(({ path }) => path.endsWith('/cancel')),
    ).toEqual([]);
  });
});

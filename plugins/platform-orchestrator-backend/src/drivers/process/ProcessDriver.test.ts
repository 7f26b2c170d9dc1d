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

import { mockServices } from '@backstage/backend-test-utils';
import {
  ApplyRequest,
  DriverError,
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import { testDriverContract } from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostIdentity } from './HostIdentity';
import { MemoryPortReservations } from './MemoryPortReservations';
import { readProcessConfig } from './ProcessConfig';
import { ProcessDriver } from './ProcessDriver';
import { SupervisorState } from './SupervisorState';
import { mockRollout } from './__testUtils__/mockRollout';
import { TestDriver, askProgram } from './__testUtils__/TestDriver';

jest.setTimeout(60_000);

const token = Secret.of('Zaunkönig-4711', {
  from: 'key-of-token',
  path: 'token',
});
const readinessProbe = { httpGet: { path: '/', port: 8080 } };

let tested: TestDriver;

beforeEach(async () => {
  tested = await TestDriver.start();
});

afterEach(async () => {
  await tested.close();
});

function stateOf(key: string): SupervisorState {
  const path = join(tested.dataDirectory, 'processes', key, 'state.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What exists for a key, once its containers have been started. */
async function inspect(key: string) {
  const folder = join(tested.dataDirectory, 'processes', key);
  for (;;) {
    if (!existsSync(folder)) {
      return undefined;
    }
    const state = existsSync(join(folder, 'state.json')) && stateOf(key);
    const containers = Object.values(state ? state.containers : {});
    if (containers.every(each => each.state !== 'starting')) {
      return state
        ? [
            state.supervisor.pid,
            ...containers.map(each => each.process?.pid ?? -1),
          ]
        : [];
    }
    await sleep(20);
  }
}

async function refusal(call: Promise<unknown>): Promise<DriverError> {
  const error = await call.catch(reason => reason);
  expect(error).toBeInstanceOf(DriverError);
  return error as DriverError;
}

describe('ProcessDriver', () => {
  it('runs a container, ready when its probe says so, at the port that it was given', async () => {
    const request = mockRollout({ containers: { main: { readinessProbe } } });
    const [url] = await tested.apply(request);
    expect(await tested.healthy(request)).toEqual({
      health: 'healthy',
      containers: [
        {
          name: 'main',
          state: 'ready',
          restarts: 0,
          startedAt: expect.any(Date),
        },
      ],
      urls: [],
    });
    const { environment, directory } = (await askProgram(url))!;
    expect(url).toBe(`http://localhost:${environment.PORT}`);
    expect(directory).toBe(join(__dirname, '__testUtils__'));
  });

  it('gives a child its variables and nothing of its own', async () => {
    await tested.close();
    tested = await TestDriver.start({
      config: { environment: { FROM_CONFIG: 'one', SHARED: 'configuration' } },
    });
    const request = mockRollout({
      ports: {
        web: { port: 80 },
        'admin-api': { port: 81 },
        zone: { port: 82, protocol: 'UDP' },
      },
      inputs: {
        environment: {
          FROM_INPUT: 'two',
          SHARED: 'definition',
          GREETING: 'no',
        },
      },
      rollout: {
        variables: {
          main: {
            GREETING: 'hello',
            TOKEN: Secret.join(['Bearer ', token]),
            ROOT: 'no',
          },
        },
      },
    });
    const urls = await tested.apply(request);
    await tested.healthy(request);
    const services = await tested.driver.services({
      context: request.context,
      inputs: request.inputs.values,
      workloads: {
        web: { key: request.key, workload: request.rollout!.workload },
      },
    });
    const { ports } = services.web;
    expect(services).toEqual({
      web: {
        name: '127.0.0.1',
        port: ports['admin-api'],
        ports: {
          'admin-api': expect.any(Number),
          web: expect.any(Number),
          zone: expect.any(Number),
        },
      },
    });
    expect(urls).toEqual([
      `http://localhost:${ports['admin-api']}`,
      `http://localhost:${ports.web}`,
    ]);
    const { PWD: _, ...environment } = (await askProgram(urls[0]))!.environment;
    expect(environment).toEqual({
      FROM_CONFIG: 'one',
      FROM_INPUT: 'two',
      SHARED: 'definition',
      GREETING: 'hello',
      TOKEN: 'Bearer Zaunkönig-4711',
      ROOT: join(
        tested.dataDirectory,
        'processes',
        request.key,
        'containers',
        'main',
      ),
      PORT: String(ports['admin-api']),
      PORT_WEB: String(ports.web),
      PORT_ZONE: String(ports.zone),
    });
  });

  it('has no secret on a command line or, but for files that hold one, on disk', async () => {
    const request = mockRollout({
      rollout: { variables: { main: { TOKEN: token } } },
    });
    await tested.apply(request);
    await tested.healthy(request);
    expect(
      execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }),
    ).not.toContain('Zaunkönig');
    const files = readdirSync(tested.dataDirectory, {
      recursive: true,
      encoding: 'utf8',
    })
      .map(name => join(tested.dataDirectory, name))
      .filter(path => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) {
      expect(readFileSync(path, 'utf8')).not.toContain('Zaunkönig');
    }
  });

  it('puts files and volumes below the folder of the container', async () => {
    const elsewhere = join(tested.dataDirectory, 'elsewhere');
    const request = mockRollout({
      containers: {
        main: {
          files: { '/etc/app.yaml': { mode: '0640' }, 'data.bin': {} },
          volumes: {
            '/own': { source: 'own' },
            '/kept': { source: 'kept', path: 'sub' },
            '/given': { source: 'given' },
          },
        },
      },
      rollout: {
        files: {
          main: {
            '/etc/app.yaml': { text: Secret.join(['token: ', token]) },
            'data.bin': { base64: Buffer.from([0, 255]).toString('base64') },
            '../../../outside': { text: 'inside' },
          },
        },
        volumes: {
          main: {
            '/kept': { resource: 'a', outputs: { source: 'books' } },
            '/given': { resource: 'b', outputs: { source: elsewhere } },
          },
        },
      },
    });
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    const { environment } = (await askProgram(url))!;
    const place = (path: string) => join(environment.ROOT, path);

    expect(await readFile(place('etc/app.yaml'), 'utf8')).toBe(
      'token: Zaunkönig-4711',
    );
    expect(statSync(place('etc/app.yaml')).mode & 0o777).toBe(0o640);
    expect(await readFile(place('data.bin'))).toEqual(Buffer.from([0, 255]));
    expect(statSync(place('data.bin')).mode & 0o777).toBe(0o600);
    expect(await readFile(place('outside'), 'utf8')).toBe('inside');

    for (const name of ['own', 'kept', 'given']) {
      await writeFile(place(`${name}/note`), name);
    }
    const changed = copyOf(request);
    changed.rollout!.variables = { main: { CHANGED: 'yes' } };
    await tested.apply(changed);
    for (const name of ['own', 'kept', 'given']) {
      expect(await readFile(place(`${name}/note`), 'utf8')).toBe(name);
    }

    await tested.delete(changed);
    expect(existsSync(environment.ROOT)).toBe(false);
    expect(
      await readFile(
        join(tested.dataDirectory, 'volumes/books/sub/note'),
        'utf8',
      ),
    ).toBe('kept');
    expect(await readFile(join(elsewhere, 'note'), 'utf8')).toBe('given');
  });

  it('works in the folder of the workload where there is one', async () => {
    const directory = join(tested.dataDirectory, 'apps');
    await mkdir(join(directory, 'web'), { recursive: true });
    const request = mockRollout({ inputs: { directory } });
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    expect((await askProgram(url))!.directory).toBe(join(directory, 'web'));
  });

  it('restarts a container that fails, later each time, and says why', async () => {
    const request = mockRollout({
      containers: { main: { readinessProbe } },
      rollout: { variables: { main: { FAIL_TIMES: '2' } } },
    });
    await tested.apply(request);
    expect(
      await tested.until(request, ({ health }) => health === 'degraded'),
    ).toMatchObject({
      message: 'main: Ended with 3; starts again in 0.5 s',
      containers: [{ name: 'main', state: 'failed' }],
    });
    const { containers } = await tested.healthy(request);
    expect(containers[0].restarts).toBe(2);
    expect(await tested.logs(request)).toEqual([
      expect.stringMatching(/^main stdout run 1 of \d+$/),
      'main stderr not this time',
      expect.stringMatching(/^main stdout run 2 of \d+$/),
      'main stderr not this time',
      expect.stringMatching(/^main stdout run 3 of \d+$/),
    ]);
  });

  it('says when a command is not there', async () => {
    const request = mockRollout({
      containers: { main: { command: ['no-such-program'] } },
    });
    await tested.apply(request);
    const { message } = await tested.until(
      request,
      ({ health }) => health === 'degraded',
    );
    expect(message).toContain(
      'no-such-program or a command that it calls was not found in PATH',
    );
  });

  it('starts containers in the order that `before` asks for', async () => {
    const shell = (script: string) => ({ command: ['/bin/sh', '-c', script] });
    const request = mockRollout({
      inputs: { environment: { PATH: process.env.PATH! } },
      containers: {
        prepare: {
          ...shell('sleep 0.3; echo prepared'),
          before: { serve: { ready: 'complete' } },
        },
        serve: { readinessProbe, before: { late: { ready: 'healthy' } } },
        late: shell('echo late; exec sleep 100'),
      },
    });
    await tested.apply(request);
    expect(
      await tested.until(
        request,
        ({ containers }) => containers[2]?.message !== undefined,
      ),
    ).toMatchObject({
      containers: [
        {
          name: 'late',
          state: 'starting',
          message: 'Waits until serve is healthy',
        },
        { name: 'prepare' },
        {
          name: 'serve',
          state: 'starting',
          message: 'Waits until prepare is complete',
        },
      ],
    });
    expect((await tested.healthy(request)).containers).toMatchObject([
      { name: 'late', state: 'ready' },
      { name: 'prepare', state: 'completed', restarts: 0 },
      { name: 'serve', state: 'ready' },
    ]);
    expect(await tested.logs(request)).toEqual([
      'prepare stdout prepared',
      expect.stringMatching(/^serve stdout run 1/),
      'late stdout late',
    ]);
  });

  it('asks a command as probe, in the world of the container', async () => {
    const request = mockRollout({
      containers: {
        main: {
          readinessProbe: {
            exec: { command: ['/bin/sh', '-c', 'test -f "$ROOT/go"'] },
          },
        },
      },
    });
    await tested.apply(request);
    const { message } = await tested.until(request, runtime =>
      /probe/.test(runtime.message ?? ''),
    );
    expect(message).toBe('main: The command of the probe ended with 1');
    await writeFile(
      join(
        tested.dataDirectory,
        'processes',
        request.key,
        'containers/main/go',
      ),
      '',
    );
    await tested.healthy(request);
  });

  it('starts a container anew that is not alive any more', async () => {
    const request = mockRollout({
      containers: {
        main: {
          livenessProbe: {
            exec: { command: ['/bin/sh', '-c', 'test ! -f "$ROOT/dead"'] },
          },
        },
      },
    });
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    const { pid, environment } = (await askProgram(url))!;
    await writeFile(join(environment.ROOT, 'dead'), '');
    await tested.until(request, ({ containers }) => containers[0].restarts > 0);
    expect(isAlive(pid)).toBe(false);
  });

  it('leaves alone what does not change, and restarts only the workload whose variables do', async () => {
    const web = mockRollout({ key: 'a'.repeat(40) });
    const api = mockRollout({ key: 'b'.repeat(40) });
    await tested.apply(web);
    await tested.apply(api);
    await tested.healthy(web);
    await tested.healthy(api);
    const [webBefore, apiBefore] = [stateOf(web.key), stateOf(api.key)];

    const again = copyOf(web);
    again.context.deployment.id = 'deployment-2';
    again.labels = { other: 'label' };
    again.rollout!.workload.containers.main.image = 'example.org/web:2';
    await tested.apply(again);
    expect(stateOf(web.key)).toEqual(webBefore);
    expect(await tested.driver.preview(again)).toMatchObject({
      action: 'none',
    });

    const changed = copyOf(web);
    changed.rollout!.variables = { main: { COLOUR: 'blue' } };
    expect(await tested.driver.preview(changed)).toMatchObject({
      action: 'update',
    });
    const [url] = await tested.apply(changed);
    await tested.healthy(changed);
    expect((await askProgram(url))!.environment.COLOUR).toBe('blue');
    expect(stateOf(web.key).supervisor.pid).not.toBe(webBefore.supervisor.pid);
    expect(stateOf(api.key)).toEqual(apiBefore);
  });

  it('gives what fails again and again a new start with the next deployment', async () => {
    const request = mockRollout({
      containers: { main: { command: ['/bin/sh', '-c', 'exit 7'] } },
    });
    await tested.apply(request);
    await tested.until(
      request,
      ({ containers }) => containers[0].state === 'failed',
    );
    const before = stateOf(request.key).supervisor.pid;
    await tested.apply(request);
    expect(stateOf(request.key).supervisor.pid).not.toBe(before);
  });

  it('keeps the ports of a workload, and gives them back with it', async () => {
    const request = mockRollout({});
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    const changed = copyOf(request);
    changed.rollout!.variables = { main: { COLOUR: 'blue' } };
    expect(await tested.apply(changed)).toEqual([url]);
    await tested.delete(changed);
    expect(
      JSON.parse(
        readFileSync(join(tested.dataDirectory, 'ports.json'), 'utf8'),
      ),
    ).toEqual([]);
  });

  it('chooses no port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await tested.close();
    tested = await TestDriver.start({
      config: { ports: { from: port, to: port } },
    });
    const error = await refusal(tested.apply(mockRollout({})));
    other.close();
    expect({ kind: error.kind, message: error.message }).toEqual({
      kind: 'transient',
      message: `No port from ${port} to ${port} is free on this machine`,
    });
  });

  it('ends the whole process group when it deletes, also what ignores SIGTERM', async () => {
    const request = mockRollout({
      inputs: { environment: { PATH: process.env.PATH! } },
      containers: {
        main: {
          command: [
            '/bin/sh',
            '-c',
            'trap "" TERM; sleep 1000 & echo child $!; while true; do sleep 1; done',
          ],
        },
      },
    });
    await tested.apply(request);
    await tested.healthy(request);
    const child = Number((await tested.logs(request))[0].split(' ').pop());
    expect(isAlive(child)).toBe(true);
    const { process: leader } = stateOf(request.key).containers.main;
    await tested.delete(request);
    expect([child, leader!.pid].map(isAlive)).toEqual([false, false]);
    expect(await tested.driver.read(request)).toBe('absent');
  });

  it('stops everything at a shutdown, and runs again what rows want', async () => {
    const request = mockRollout({ containers: { main: { readinessProbe } } });
    const unwanted = mockRollout({ key: 'f'.repeat(40) });
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    await tested.driver.shutdown();
    expect(await askProgram(url)).toBeUndefined();
    expect(await tested.driver.observe(request)).toMatchObject({
      health: 'degraded',
      message: 'It does not run on this machine',
      containers: [{ name: 'main', state: 'stopped' }],
    });

    const next = await TestDriver.start({
      dataDirectory: tested.dataDirectory,
    });
    expect(next.driver.host).toBe(tested.driver.host);
    const [unwantedUrl] = await next.apply(unwanted);
    await next.healthy(unwanted);
    await next.driver.restore({ rollouts: [request] });
    await next.healthy(request);
    const first = (await askProgram(url))!.pid;
    expect(await askProgram(unwantedUrl)).toBeUndefined();
    await next.driver.restore({ rollouts: [request] });
    expect((await askProgram(url))!.pid).toBe(first);
  });

  it('leaves alone what has a row that cannot be read', async () => {
    const request = mockRollout({});
    const [url] = await tested.apply(request);
    await tested.healthy(request);
    await tested.driver.restore({ rollouts: [], keep: [request.key] });
    expect(await askProgram(url)).toBeDefined();
    await tested.driver.restore({ rollouts: [] });
    expect(await askProgram(url)).toBeUndefined();
  });

  it('restores the others when one cannot be', async () => {
    const good = mockRollout({ key: 'a'.repeat(40) });
    const bad = mockRollout({
      key: 'b'.repeat(40),
      inputs: { directory: '/nowhere' },
    });
    await tested.driver.restore({ rollouts: [bad, good] });
    await tested.healthy(good);
    expect(await tested.driver.observe(bad)).toMatchObject({
      health: 'degraded',
    });
  });

  it('says in the plan what runs and what does not', async () => {
    const request = mockRollout({
      containers: { main: {}, sidecar: { command: undefined } },
    });
    expect(await tested.driver.preview(request)).toEqual({
      action: 'update',
      destroys: [],
      detail: {
        restarts: true,
        runs: ['main'],
        notRun: ['sidecar: it has no command, and images are not used here'],
      },
    });
  });

  it('is off unless it is switched on, and refuses production', async () => {
    const request = mockRollout({});
    const off = await TestDriver.start({
      dataDirectory: tested.dataDirectory,
      config: { enabled: false },
    });
    expect((await refusal(off.apply(request))).nextStep).toContain(
      'platformOrchestrator.drivers.process.enabled',
    );

    const production = mockRollout({ environmentType: 'production' });
    for (const call of [
      tested.apply(production),
      tested.driver.preview(production),
      tested.driver.services({
        context: production.context,
        inputs: {},
        workloads: {},
      }),
    ]) {
      expect((await refusal(call)).message).toContain('counts as production');
    }
    const live = await TestDriver.start({
      dataDirectory: tested.dataDirectory,
      config: { productionTypes: ['live'] },
    });
    expect(
      (await refusal(live.apply(mockRollout({ environmentType: 'live' }))))
        .kind,
    ).toBe('invalid');

    const allowed = await TestDriver.start({
      dataDirectory: tested.dataDirectory,
      config: { dangerouslyAllowInProduction: true },
    });
    await allowed.apply(production);
  });

  describe('keeps the contract', () => {
    testDriverContract({
      sample: new ProcessDriver({
        identity: new HostIdentity({ id: 'sample', key: '' }),
        config: readProcessConfig(mockServices.rootConfig()),
        dataDirectory: '/nowhere',
        ports: new MemoryPortReservations(),
        logger: mockServices.logger.mock(),
      }),
      create: async () => ({
        driver: tested.driver,
        request: ({ key }) =>
          mockRollout({
            key,
            inputs: { environment: { COLOUR: 'blue' } },
            rollout: {
              variables: { main: { TOKEN: token, PLAIN: 'text' } },
              files: { main: { '/etc/token': { text: token } } },
            },
          }),
        inspect,
      }),
      failures: [
        {
          title: 'no directory',
          kind: 'invalid',
          input: 'inputs.directory',
          request: request => ({
            ...request,
            inputs: { values: {}, secrets: {} },
          }),
        },
        {
          title: 'a directory that is not there',
          kind: 'invalid',
          input: 'inputs.directory',
          request: request => ({
            ...request,
            inputs: { values: { directory: '/nowhere' }, secrets: {} },
          }),
        },
        {
          title: 'no container with a command',
          kind: 'invalid',
          input: 'params.containers.main.command',
          request: ({ key }) =>
            mockRollout({ key, containers: { main: { command: undefined } } }),
        },
        {
          title: 'a file in a volume',
          kind: 'invalid',
          input: 'params.containers.main.files',
          request: ({ key }) =>
            mockRollout({
              key,
              containers: { main: { volumes: { '/data': { source: 'x' } } } },
              rollout: { files: { main: { '/data/a': { text: 'a' } } } },
            }),
        },
        {
          title: 'a volume whose source is secret',
          kind: 'invalid',
          input: 'params.containers.main.volumes',
          request: ({ key }) =>
            mockRollout({
              key,
              containers: { main: { volumes: { '/data': { source: 'x' } } } },
              rollout: {
                volumes: {
                  main: {
                    '/data': { resource: 'v', outputs: { source: token } },
                  },
                },
              },
            }),
        },
        {
          title: 'overrides that only a cluster can honour',
          kind: 'invalid',
          input: 'overrides.pod.nodeSelector.disk',
          request: ({ key }) =>
            mockRollout({
              key,
              rollout: {
                overrides: { pod: { nodeSelector: { disk: 'fast' } } },
              },
            }),
        },
        {
          title: 'a Kubernetes object',
          kind: 'invalid',
          request: request => ({ ...request, rollout: undefined }),
        },
      ],
    });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // a zombie waits for its parent and does nothing
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Not `structuredClone`, which takes the privacy of secrets away. */
function copyOf(request: ApplyRequest): ApplyRequest {
  const { rollout } = request;
  return {
    ...request,
    context: {
      ...request.context,
      deployment: { ...request.context.deployment },
    },
    rollout: { ...rollout!, workload: structuredClone(rollout!.workload) },
  };
}

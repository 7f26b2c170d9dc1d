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

import { DriverError } from '../ports/DriverError';
import { checkInvariants } from '../testUtils/checkInvariants';
import { MemoryStateStore } from '../testUtils/MemoryStateStore';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';
import { foldDeployment } from './foldDeployment';

const PLATFORM = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: postgres }
spec: { use: direct, stateful: true }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: key }
spec: { use: direct }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec:
  type: deployment-target
  driver: runner
  inputs: { place: here }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: postgres }
spec:
  type: postgres
  driver: thing
  inputs: { size: small }
  secrets: { admin: { store: demo, ref: admin } }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: key }
spec:
  type: key
  driver: thing
  inputs: {}
  criteria: [{}]
`;

const score = (options: {
  name?: string;
  variables?: Record<string, string>;
  resources?: string;
}) => `
apiVersion: score.dev/v1b1
metadata: { name: ${options.name ?? 'web'} }
containers:
  main:
    image: example/web:1.0.0
    variables: ${JSON.stringify(options.variables ?? {})}
resources: ${options.resources ?? '{}'}
`;

const source = (...files: string[]) => ({
  kind: 'score' as const,
  complete: true,
  files: files.map((content, index) => ({ path: `${index}.yaml`, content })),
});

const WITH_DATABASE = score({
  variables: {
    HOST: '${resources.db.host}',
    URL: 'postgres://u:${resources.db.password}@${resources.db.host}',
    LEVEL: 'info',
  },
  resources: '{ db: { type: postgres }, sign: { type: key, id: sign } }',
});

describe('Orchestrator', () => {
  const platforms: TestPlatform[] = [];

  async function start(
    options: Partial<Parameters<typeof TestPlatform.create>[0]> = {},
  ): Promise<TestPlatform> {
    const platform = await TestPlatform.create({
      definitions: PLATFORM,
      ...options,
    });
    platforms.push(platform);
    platform.orchestrator.start();
    return platform;
  }

  afterEach(async () => {
    await Promise.all(
      platforms.splice(0).map(({ orchestrator }) => orchestrator.stop()),
    );
  });

  it('creates what a Score file asks for, then rolls it out with everything injected', async () => {
    const platform = await start();
    const deployment = await platform.deploy(source(WITH_DATABASE));
    expect(deployment).toMatchObject({
      state: 'succeeded',
      health: 'healthy',
      problems: [],
    });
    const rollout = platform.calls.at(-1)!.request.rollout!;
    expect(rollout.variables.main.HOST).toBe('db.local');
    expect(String(rollout.variables.main.URL)).toBe('••••••');
    const calls = platform.takeCalls();
    expect(calls.at(-1)).toBe('apply web');
    expect(calls.sort()).toEqual(['apply db', 'apply sign', 'apply web']);
  });

  it('calls no driver and writes nothing about nodes when nothing changed', async () => {
    const platform = await start();
    await platform.deploy(source(WITH_DATABASE));
    platform.takeCalls();
    const again = await platform.deploy(source(WITH_DATABASE));
    expect(again.state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual([]);
    const entries = await platform.store.listEntries({
      deploymentId: again.id,
      after: 0,
      limit: 100,
    });
    expect(entries.filter(({ node }) => node)).toEqual([]);
  });

  it('plans and runs only what a changed variable touches', async () => {
    const platform = await start();
    await platform.deploy(source(WITH_DATABASE));
    platform.takeCalls();
    const changed = source(WITH_DATABASE.replace('"info"', '"debug"'));
    const { plan } = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: changed,
      createdBy: 'user:default/mira',
    });
    expect(
      plan.nodes
        .filter(({ action }) => action !== 'unchanged')
        .map(({ identity, action, changes, reasons }) => ({
          identity,
          action,
          changes,
          reasons: reasons.map(({ text }) => text),
        })),
    ).toEqual([
      {
        identity: { type: 'rollout', class: 'default', id: 'workloads.web' },
        action: 'update',
        changes: [
          {
            path: 'containers.main.variables.LEVEL',
            before: 'info',
            after: 'debug',
          },
        ],
        reasons: ['containers.main.variables.LEVEL changed'],
      },
    ]);
    await platform.deploy(changed);
    expect(platform.takeCalls()).toEqual(['apply web']);
  });

  it('deletes the stateless, keeps the stateful, and prunes it by key', async () => {
    const platform = await start();
    await platform.deploy(source(WITH_DATABASE));
    platform.takeCalls();
    const bare = await platform.deploy(source(score({})), {
      confirm: { deletes: true },
    });
    expect(bare).toMatchObject({ state: 'succeeded', problems: [] });
    expect(platform.takeCalls()).toEqual(['apply web', 'delete sign']);
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    const retained = rows.filter(row => row.retained);
    expect(retained.map(({ identity }) => identity.type)).toEqual(['postgres']);
    const pruned = await platform.deploy(
      { kind: 'prune', keys: [retained[0].key] },
      { confirm: { deletes: true } },
    );
    expect(pruned).toMatchObject({ state: 'succeeded', problems: [] });
    expect(platform.takeCalls()).toEqual(['delete db']);
    expect(platform.things.has(retained[0].key)).toBe(false);
  });

  it('lets a failed node hold back only what depends on it, and continues at the next deployment', async () => {
    const platform = await start();
    platform.failures.set(
      'db',
      new DriverError('invalid', 'no such size', { input: 'inputs.size' }),
    );
    const failed = await platform.deploy(source(WITH_DATABASE));
    expect(failed.state).toBe('failed');
    expect(failed.problems).toEqual([
      expect.objectContaining({
        code: 'driver/invalid',
        message: 'no such size',
        input: 'inputs.size',
      }),
    ]);
    const entries = await platform.store.listEntries({
      deploymentId: failed.id,
      after: 0,
      limit: 100,
    });
    const states = [...foldDeployment(entries).nodes.values()].map(
      ({ planned, state }) => `${planned.identity.type} ${state}`,
    );
    expect(states.sort()).toEqual([
      'deployment-target done',
      'key done',
      'postgres failed',
      'rollout blocked',
      'workload blocked',
    ]);
    platform.failures.clear();
    platform.takeCalls();
    const next = await platform.deploy(source(WITH_DATABASE));
    expect(next.state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual(['apply db', 'apply web']);
  });

  it('tries a transient failure again', async () => {
    const platform = await start();
    let failures = 0;
    platform.onApply = async name => {
      if (name === 'db' && failures < 1) {
        failures += 1;
        throw new DriverError('transient', 'server is starting', {
          retryAfter: 1,
        });
      }
    };
    const deployment = await platform.deploy(source(WITH_DATABASE));
    expect(deployment.state).toBe('succeeded');
  });

  it('finishes what another process began, with the same key and no duplicate', async () => {
    const first = await TestPlatform.create({ definitions: PLATFORM });
    platforms.push(first);
    let hang = () => {};
    const hanging = new Promise<void>(resolve => {
      hang = resolve;
    });
    // the thing is made, and then the process dies before it can say so
    first.onApply = async (name, request, { signal }) => {
      if (name === 'db') {
        first.things.set(request.key, { name, inputs: {} });
        hang();
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      }
    };
    first.orchestrator.start();
    const { id } = await first.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source: source(WITH_DATABASE),
      createdBy: 'user:default/mira',
    });
    await hanging;
    const second = await start({
      store: first.store,
      secrets: first.engine.secrets,
      things: first.things,
      owner: 'test/2',
      isGone: owner => owner === 'test/1',
    });
    const deployment = await second.ended(id);
    expect(deployment).toMatchObject({ state: 'succeeded', problems: [] });
    expect([...second.things.values()].map(({ name }) => name).sort()).toEqual([
      'db',
      'sign',
      'web',
    ]);
    const again = await second.deploy(source(WITH_DATABASE));
    expect(again.state).toBe('succeeded');
  });

  it('goes on where it was when the store fails for a while, also when the failed write had happened', async () => {
    const memory = new MemoryStateStore();
    await memory.putEnvironment(TEST_ENVIRONMENT);
    const append = memory.append.bind(memory);
    let lost = 0;
    memory.append = async entry => {
      const sequence = await append(entry);
      const ends = entry.entries.some(({ kind }) => kind === 'node.end');
      if (ends && lost < 2) {
        lost += 1;
        throw new Error('timeout');
      }
      return sequence;
    };
    const platform = await start({
      store: memory,
      settings: { leaseDuration: 50, idleInterval: 20 },
    });
    const deployment = await platform.deploy(source(WITH_DATABASE));
    expect(deployment).toMatchObject({ state: 'succeeded', problems: [] });
    expect(lost).toBe(2);
    await checkInvariants(platform);
  });

  it('refuses a stale plan and says what changed', async () => {
    const platform = await start();
    const record = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: source(WITH_DATABASE),
      createdBy: 'user:default/mira',
    });
    platform.define(PLATFORM.replace('size: small', 'size: large'));
    await expect(
      platform.deploy(source(WITH_DATABASE), { plan: record.id }),
    ).rejects.toMatchObject({
      code: 'stale',
      changes: ['the platform team changed definitions'],
    });
  });

  it('refuses a Score file with errors before anything is done, with the place', async () => {
    const platform = await start();
    await expect(
      platform.deploy(
        source(score({ variables: { A: '${resources.nope.x}' } })),
      ),
    ).rejects.toMatchObject({
      code: 'invalid',
      diagnostics: [
        expect.objectContaining({
          file: '0.yaml',
          path: 'containers.main.variables.A',
          range: expect.anything(),
        }),
      ],
    });
    expect(platform.takeCalls()).toEqual([]);
  });

  it('applies deltas one after the other: both are in the end', async () => {
    const platform = await start();
    const delta = (name: string) => ({
      kind: 'score' as const,
      files: [{ path: `${name}.yaml`, content: score({ name }) }],
    });
    const results = await Promise.all([
      platform.deploy(delta('web')),
      platform.deploy(delta('api')),
    ]);
    expect(results.map(({ state }) => state)).toEqual([
      'succeeded',
      'succeeded',
    ]);
    expect(
      [...platform.things.values()].map(({ name }) => name).sort(),
    ).toEqual(['api', 'web']);
  });

  it('ends as failed when a workload does not become ready, and says so', async () => {
    const platform = await start({ settings: { readyTimeout: 50 } });
    platform.runtime = () => ({
      health: 'degraded',
      message: 'exit code 1',
      containers: [],
      urls: [],
    });
    const deployment = await platform.deploy(source(score({})));
    expect(deployment).toMatchObject({ state: 'failed', health: 'degraded' });
    expect(deployment.problems[0].message).toContain('exit code 1');
  });

  it('stops when it is cancelled, and can be deployed again', async () => {
    const platform = await start();
    let release = () => {};
    const reached = new Promise<void>(resolve => {
      platform.onApply = async name => {
        if (name === 'db') {
          resolve();
          await new Promise<void>(go => {
            release = go;
          });
        }
      };
    });
    const { id } = await platform.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source: source(WITH_DATABASE),
      createdBy: 'user:default/mira',
    });
    await reached;
    await platform.orchestrator.cancelDeployment({
      id,
      by: 'user:default/lee',
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    release();
    expect((await platform.ended(id)).state).toBe('cancelled');
    platform.onApply = async () => {};
    const again = await platform.deploy(source(WITH_DATABASE));
    expect(again.state).toBe('succeeded');
  });

  it('keeps secrets out of everything that can be read', async () => {
    const platform = await start();
    const deployment = await platform.deploy(source(WITH_DATABASE));
    const passwords = platform.calls.flatMap(({ request }) =>
      Object.values(request.rollout?.variables.main ?? {}),
    );
    const url = passwords.find(value => typeof value !== 'string')!;
    const secret = /u:(.*)@/.exec(
      String((url as { reveal(): unknown }).reveal()),
    )![1];
    const everything = JSON.stringify([
      await platform.store.listEntries({
        deploymentId: deployment.id,
        after: 0,
        limit: 1000,
      }),
      await platform.store.listResources(TEST_ENVIRONMENT.uid),
      await platform.orchestrator.getGraph(TEST_ENVIRONMENT),
      deployment,
    ]);
    expect(secret).toHaveLength(24);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('admin-canary');
  });
});

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

import * as fc from 'fast-check';
import { JsonObject } from '@platform-orchestrator/score';
import { AttachedManifest } from '../model/ActiveResource';
import { checkInvariants } from '../testUtils/checkInvariants';
import { MemoryStateStore } from '../testUtils/MemoryStateStore';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';

/** A resource that names objects, as its definition says. */
interface Parent {
  manifests: AttachedManifest[];
  driver?: string;
  inputs?: JsonObject;
}

function object(
  name: string,
  fields: JsonObject = {},
  location: AttachedManifest['location'] = 'namespace',
): AttachedManifest {
  return {
    location,
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      ...fields,
    },
  };
}

/** Definitions of one target and of a type for each parent. */
function platformOf(
  parents: Record<string, Parent>,
  options: { target?: string; more?: string } = {},
): string {
  const definition = (type: string, spec: JsonObject) =>
    JSON.stringify({
      apiVersion: 'platform-orchestrator.io/v1alpha1',
      kind: 'ResourceDefinition',
      metadata: { name: type },
      spec: { type, criteria: [{}], ...spec },
    });
  return [
    definition('deployment-target', {
      driver: options.target ?? 'cluster',
      inputs: { place: 'here' },
    }),
    ...Object.entries(parents).map(([type, { manifests, driver, inputs }]) =>
      definition(type, {
        driver: driver ?? 'namer',
        inputs: { manifests: manifests as unknown as JsonObject[], ...inputs },
      }),
    ),
    ...(options.more ? [options.more] : []),
  ].join('\n---\n');
}

/** A workload that asks for resources of these types. */
function source(...types: string[]) {
  return sourceOf({
    resources: Object.fromEntries(types.map(type => [`my-${type}`, { type }])),
  });
}

function sourceOf(options: { resources: object; volumes?: object }) {
  const { resources, volumes = {} } = options;
  return {
    kind: 'score' as const,
    complete: true,
    files: [
      {
        path: 'web.yaml',
        content: JSON.stringify({
          apiVersion: 'score.dev/v1b1',
          metadata: { name: 'web' },
          containers: { main: { image: 'example/web:1', volumes } },
          resources,
        }),
      },
    ],
  };
}

const CONFIG = 'namespace/core/ConfigMap';

describe('objects of Kubernetes that resources name', () => {
  const platforms: TestPlatform[] = [];

  async function start(
    parents: Record<string, Parent>,
    options: Parameters<typeof platformOf>[1] & {
      store?: MemoryStateStore;
    } = {},
  ): Promise<TestPlatform> {
    const platform = await TestPlatform.create({
      definitions: platformOf(parents, options),
      ...(options.store && { store: options.store }),
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

  async function rowOf(platform: TestPlatform, id: string) {
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    return rows.find(({ identity }) => identity.id === id);
  }

  /** Objects that exist outside. */
  function outside(platform: TestPlatform): string[] {
    return [...platform.things.values()]
      .map(({ name }) => name)
      .filter(name => name.includes('/'))
      .sort();
  }

  it('are applied by the target, after their resource and before the workload', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    const { state } = await platform.deploy(source('aa'));
    expect(state).toBe('succeeded');
    expect(
      platform.calls.map(({ driver, name }) => `${driver} ${name}`),
    ).toEqual(['namer my-aa', `cluster ${CONFIG}/x`, 'cluster web']);
    const { request } = platform.calls[1];
    expect(request).toMatchObject({
      identity: {
        type: 'kubernetes-object',
        class: 'default',
        id: `${CONFIG}/x`,
      },
      params: object('x').object,
      inputs: { values: { place: 'here' } },
      labels: { 'platform-orchestrator.io/resource-key': request.key },
    });
    await checkInvariants(platform);
  });

  it('are left alone when nothing changes, and are part of the plan', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    await platform.deploy(source('aa'));
    platform.takeCalls();
    const { plan } = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: source('aa'),
      createdBy: 'user:default/mira',
    });
    expect(
      plan.nodes.map(({ identity, action }) => `${identity.type} ${action}`),
    ).toEqual([
      'deployment-target unchanged',
      'aa unchanged',
      'kubernetes-object unchanged',
      'workload unchanged',
      'rollout unchanged',
    ]);
    await platform.deploy(source('aa'));
    expect(platform.takeCalls()).toEqual([]);
  });

  it('change with their resource, without the workload', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    await platform.deploy(source('aa'));
    platform.takeCalls();
    platform.define(
      platformOf({ aa: { manifests: [object('x', { data: { a: 'b' } })] } }),
    );
    await platform.deploy(source('aa'));
    expect(platform.takeCalls()).toEqual(['apply my-aa', `apply ${CONFIG}/x`]);
    platform.define(
      platformOf({
        aa: {
          manifests: [object('x', { data: { a: 'b' } })],
          inputs: { n: 1 },
        },
      }),
    );
    await platform.deploy(source('aa'));
    expect(platform.takeCalls()).toEqual(['apply my-aa']);
  });

  it('are deleted when their resource names them no more, stateful ones retained', async () => {
    const claim = object('data', { kind: 'PersistentVolumeClaim' });
    const platform = await start({
      aa: { manifests: [object('x'), object('y'), claim] },
    });
    await platform.deploy(source('aa'));
    platform.takeCalls();
    platform.define(platformOf({ aa: { manifests: [object('y')] } }));
    const { state } = await platform.deploy(source('aa'));
    expect(state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual(['apply my-aa', `delete ${CONFIG}/x`]);
    const kept = await rowOf(
      platform,
      'namespace/core/PersistentVolumeClaim/data',
    );
    expect(kept).toMatchObject({ retained: true, stateful: true });
    await checkInvariants(platform);
  });

  it('go before their resource', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    await platform.deploy(source('aa'));
    platform.takeCalls();
    await platform.deploy(source(), { confirm: { deletes: true } });
    const calls = platform.takeCalls();
    expect(calls).toEqual([`delete ${CONFIG}/x`, 'delete my-aa']);
    expect(outside(platform)).toEqual([]);
    await checkInvariants(platform);
  });

  it('are owned together by all that name the same', async () => {
    const platform = await start({
      aa: { manifests: [object('x')] },
      bb: { manifests: [object('x')] },
    });
    await platform.deploy(source('aa', 'bb'));
    expect(
      platform.takeCalls().filter(call => call.endsWith('/x')),
    ).toHaveLength(1);
    await platform.deploy(source('bb'));
    expect(platform.takeCalls()).toEqual(['delete my-aa']);
    expect(outside(platform)).toEqual([`${CONFIG}/x`]);
    await platform.deploy(source(), { confirm: { deletes: true } });
    expect(outside(platform)).toEqual([]);
    await checkInvariants(platform);
  });

  it('are refused where two resources mean different ones', async () => {
    const platform = await start({
      aa: { manifests: [object('x')] },
      bb: { manifests: [object('x', { data: { a: 'b' } })] },
    });
    const { state, problems } = await platform.deploy(source('aa', 'bb'));
    expect(state).toBe('failed');
    expect(problems).toMatchObject([{ code: 'plan/objects-differ' }]);
    // both are known now
    await expect(platform.deploy(source('aa', 'bb'))).rejects.toThrow(
      `aa.default#workloads.web.my-aa and bb.default#workloads.web.my-bb name the same object ${CONFIG}/x with different contents`,
    );
  });

  it('are refused where the target cannot hold them', async () => {
    const platform = await start(
      { aa: { manifests: [object('x')] } },
      { target: 'runner' },
    );
    const { state, problems } = await platform.deploy(source('aa'));
    expect(state).toBe('failed');
    expect(problems).toMatchObject([{ code: 'plan/objects-not-held' }]);
    await expect(platform.deploy(source('aa'))).rejects.toThrow(
      `aa.default#workloads.web.my-aa need the object ${CONFIG}/x, and the target, whose driver is runner, cannot hold objects of Kubernetes`,
    );
  });

  it('hold back what depends on their resource until they are there', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    platform.failures.set(`${CONFIG}/x`, new Error('full'));
    const first = await platform.deploy(source('aa'));
    expect(first.state).toBe('failed');
    expect(platform.takeCalls()).toEqual(['apply my-aa', `apply ${CONFIG}/x`]);
    platform.failures.clear();
    const second = await platform.deploy(source('aa'));
    expect(second.state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual([`apply ${CONFIG}/x`, 'apply web']);
    await checkInvariants(platform);
  });

  it('wait for cluster and namespace, but for those that these need', async () => {
    const definition = (type: string, inputs: JsonObject) =>
      JSON.stringify({
        apiVersion: 'platform-orchestrator.io/v1alpha1',
        kind: 'ResourceDefinition',
        metadata: { name: type },
        spec: { type, driver: 'namer', inputs, criteria: [{}] },
      });
    const platform = await start(
      { aa: { manifests: [object('x')] } },
      {
        more: [
          definition('k8s-namespace', {
            manifests: [
              object('shop', { kind: 'Namespace' }, 'cluster'),
            ] as unknown as JsonObject[],
            of: '${resources.config#base.outputs.host}',
          }),
          definition('config', {
            manifests: [object('base')] as unknown as JsonObject[],
          }),
        ].join('\n---\n'),
      },
    );
    const { state } = await platform.deploy(source('aa'));
    expect(state).toBe('succeeded');
    const calls = platform.takeCalls();
    const before = (one: string, other: string) =>
      calls.indexOf(`apply ${one}`) < calls.indexOf(`apply ${other}`);
    expect(calls).toHaveLength(7);
    expect(before('k8s-namespace', `${CONFIG}/x`)).toBe(true);
    expect(before('base', 'k8s-namespace')).toBe(true);
    expect(before('cluster/core/Namespace/shop', 'web')).toBe(true);
  });

  it('keep the data of a Secret secret', async () => {
    const store = new MemoryStateStore();
    await store.putEnvironment(TEST_ENVIRONMENT);
    const platform = await start(
      {
        aa: {
          manifests: [
            object('x', {
              kind: 'Secret',
              stringData: { password: 'canary-of-a-secret' },
            }),
          ],
          // else the definition itself shows it
          driver: 'maker',
        },
      },
      { store },
    );
    const { apply } = platform.engine.drivers.get('namer')!;
    const drivers = platform.engine.drivers;
    platform.engine.drivers = {
      list: () => drivers.list(),
      get: id =>
        id === 'maker'
          ? {
              ...drivers.get('namer')!,
              id,
              inputs: { values: {}, secrets: {} },
              apply: (request, context) => apply(request, context),
            }
          : drivers.get(id),
    };
    const { state } = await platform.deploy(source('aa'));
    expect(state).toBe('succeeded');
    const row = await rowOf(platform, 'namespace/core/Secret/x');
    expect(JSON.stringify(row?.comparable)).not.toContain('canary');
    const parent = await rowOf(platform, 'workloads.web.my-aa');
    expect(JSON.stringify(parent?.manifests)).not.toContain('canary');
    await platform.deploy(source('aa'));
    expect(
      [...platform.things.values()].find(({ name }) => name.endsWith('/x')),
    ).toMatchObject({
      inputs: { stringData: { password: 'canary-of-a-secret' } },
    });
  });

  it('are parts of the pods where their place is the pod', async () => {
    const volume: AttachedManifest = {
      location: 'volumes',
      object: { name: 'data', emptyDir: {} },
    };
    const platform = await start({ aa: { manifests: [volume] } });
    const mounting = sourceOf({
      resources: { 'my-aa': { type: 'aa' } },
      volumes: { '/data': { source: '${resources.my-aa}' } },
    });
    await platform.deploy(mounting);
    expect(platform.calls.map(({ name }) => name)).toEqual(['my-aa', 'web']);
    expect(platform.calls[1].request).toMatchObject({
      manifests: [volume],
      rollout: {
        volumes: {
          main: {
            '/data': {
              resource: 'aa.default#workloads.web.my-aa',
              volume: 'data',
            },
          },
        },
      },
    });
    platform.takeCalls();
    platform.define(
      platformOf({
        aa: {
          manifests: [{ ...volume, object: { name: 'other', emptyDir: {} } }],
        },
      }),
    );
    await platform.deploy(mounting);
    expect(platform.takeCalls()).toEqual(['apply my-aa', 'apply web']);
  });

  it('come from drivers only that declare them', async () => {
    const platform = await start({ aa: { manifests: [object('x')] } });
    platform.engine.drivers.get('namer')!.capabilities.manifests = false;
    const { problems } = await platform.deploy(source('aa'));
    expect(problems).toMatchObject([{ code: 'driver/invalid' }]);
  });

  it('are outside what the last ends name, whatever fails on the way', async () => {
    const names = ['x', 'y', 'z'];
    const parent = fc.subarray(names);
    const step = fc.record({
      aa: parent,
      bb: parent,
      wanted: fc.subarray(['aa', 'bb']),
      failing: fc.option(
        fc.constantFrom(
          'my-aa',
          'my-bb',
          'web',
          ...names.map(n => `${CONFIG}/${n}`),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        async steps => {
          const platform = await start({});
          const deploy = (wanted: string[]) =>
            platform.deploy(source(...wanted), { confirm: { deletes: true } });
          for (const { aa, bb, wanted, failing } of steps) {
            platform.define(
              platformOf({
                aa: { manifests: aa.map(name => object(name)) },
                bb: { manifests: bb.map(name => object(name)) },
              }),
            );
            if (failing !== null) {
              platform.failures.set(failing, new Error('planted'));
            }
            await deploy(wanted);
            await checkInvariants(platform);
            platform.failures.clear();
            const { state } = await deploy(wanted);
            expect(state).toBe('succeeded');
            // what a workload used may have to wait for it to be ready without it
            await deploy(wanted);
            await checkInvariants(platform);
            const named = new Set([
              ...(wanted.includes('aa') ? aa : []),
              ...(wanted.includes('bb') ? bb : []),
            ]);
            expect(outside(platform)).toEqual(
              [...named].sort().map(name => `${CONFIG}/${name}`),
            );
            platform.takeCalls();
            await deploy(wanted);
            expect(platform.takeCalls()).toEqual([]);
          }
          await platform.orchestrator.stop();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

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

import { ApplyResult, Driver } from '../ports/Driver';
import { ApplyContext } from '../ports/DriverContext';
import { DriverError } from '../ports/DriverError';
import { checkInvariants } from '../testUtils/checkInvariants';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';

const DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
${[
  ['deployment-target', 'runner', '{}'],
  ['thing', 'thing', '{}'],
  [
    'user',
    'thing',
    `{ of: "\${resources['thing.default#shared.one'].outputs.host}" }`,
  ],
]
  .map(
    ([type, driver, inputs]) => `---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: ${type} }
spec: { type: ${type}, driver: ${driver}, inputs: ${inputs}, criteria: [{}] }
`,
  )
  .join('')}`;

const sourceOf = (resources: string) => ({
  kind: 'score' as const,
  complete: true,
  files: [
    {
      path: 'web.yaml',
      content: `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: example/web:1 } }
resources: ${resources}
`,
    },
  ],
});

const SOURCE = sourceOf(
  '{ one: { type: thing, id: one }, user: { type: user } }',
);
const MEGABYTE = 1_024 ** 2;

/** A platform whose drivers make things and then answer as told. Its time runs fast, for some answer never. */
async function platformOf(
  answer: (
    honest: () => Promise<ApplyResult>,
    context: ApplyContext,
  ) => Promise<ApplyResult>,
) {
  const platform = await TestPlatform.create({
    definitions: DEFINITIONS,
    settings: { callTimeout: 10_000 },
  });
  const { clock } = platform.engine;
  platform.engine.clock = {
    now: () => clock.now(),
    sleep: (milliseconds, signal) => clock.sleep(milliseconds / 100, signal),
  };
  const driver = platform.engine.drivers.get('thing')!;
  const honest = driver.apply.bind(driver);
  let isHostile = true;
  const apply: Driver['apply'] = (request, context) =>
    isHostile && request.identity.id === 'shared.one'
      ? answer(() => honest(request, context), context)
      : honest(request, context);
  Object.assign(driver, { apply });
  platform.orchestrator.start();
  return {
    platform,
    becomeHonest() {
      isHostile = false;
    },
  };
}

const lie = (value: unknown) => async () => value as ApplyResult;

describe('a driver that misbehaves fails its node, and is forgiven later', () => {
  it.each<[string, Parameters<typeof platformOf>[0]]>([
    ['throws an error', async () => Promise.reject(new Error('no'))],
    [
      'throws at once',
      () => {
        throw new Error('no');
      },
    ],
    // eslint-disable-next-line prefer-promise-reject-errors
    ['throws what is no error', async () => Promise.reject(undefined)],
    ['never answers', () => new Promise(() => {})],
    [
      'fails in passing all the time',
      async () => {
        throw new DriverError('transient', 'again');
      },
    ],
    ['answers nothing', lie(undefined)],
    ['answers a text', lie('done')],
    ['answers without outputs', lie({})],
    [
      'answers outputs that are no object',
      lie({ outputs: { values: 1, secrets: [] } }),
    ],
    [
      'answers a circle',
      async honest => {
        const result = await honest();
        const circle: Record<string, unknown> = {};
        circle.self = circle;
        return {
          ...result,
          outputs: { values: circle, secrets: {} },
        } as ApplyResult;
      },
    ],
    [
      'answers 50 MB',
      async honest => ({
        ...(await honest()),
        outputs: { values: { text: 'x'.repeat(50 * MEGABYTE) }, secrets: {} },
      }),
    ],
    [
      'keeps 50 MB for itself',
      async honest => ({
        ...(await honest()),
        cookie: 'x'.repeat(50 * MEGABYTE),
      }),
    ],
    [
      'made the thing and reports an error',
      async honest => {
        await honest();
        throw new DriverError('conflict', 'it did not work');
      },
    ],
  ])('%s', async (_, answer) => {
    const { platform, becomeHonest } = await platformOf(answer);
    try {
      const failed = await platform.deploy(SOURCE);
      expect(failed.state).toBe('failed');
      expect(failed.problems).toHaveLength(1);
      expect(JSON.stringify(failed).length).toBeLessThan(10_000);
      await checkInvariants(platform);

      becomeHonest();
      const healed = await platform.deploy(SOURCE);
      expect(healed).toMatchObject({ state: 'succeeded', problems: [] });
      await checkInvariants(platform);
    } finally {
      await platform.orchestrator.stop();
    }
  });
});

describe('what a driver answers is data', () => {
  it('reaches no prototype', async () => {
    const { platform } = await platformOf(async honest => {
      const { outputs } = await honest();
      const values = JSON.parse(
        '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }',
      );
      return {
        outputs: { ...outputs, values: { ...outputs.values, ...values } },
      };
    });
    await platform.deploy(SOURCE);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    await checkInvariants(platform);
    await platform.orchestrator.stop();
  });

  it('is never evaluated again', async () => {
    const host = '${resources.thing#other.outputs.password} {{ .x }} $${y}';
    const { platform } = await platformOf(async honest => {
      const { outputs } = await honest();
      return { outputs: { ...outputs, values: { host } } };
    });
    const ended = await platform.deploy(SOURCE);
    expect(ended).toMatchObject({ state: 'succeeded' });
    const user = platform.calls.find(({ name }) => name === 'user')!;
    expect(user.request.inputs.values).toEqual({ of: host });
    await checkInvariants(platform);
    await platform.orchestrator.stop();
  });

  it('changes nothing after the call has ended', async () => {
    let late: Promise<void> = Promise.resolve();
    const { platform } = await platformOf(async (honest, context) => {
      const result = await honest();
      late = new Promise(resolve => {
        setTimeout(() => {
          context.progress('still here');
          resolve();
        }, 30);
      });
      return result;
    });
    const ended = await platform.deploy(SOURCE);
    expect(ended).toMatchObject({ state: 'succeeded' });
    await late;
    await checkInvariants(platform);
    await platform.orchestrator.stop();
  });
});

describe('a deletion that did not happen', () => {
  it('keeps the row of what is still there, where the driver can look', async () => {
    const { platform } = await platformOf(honest => honest());
    await platform.deploy(SOURCE);
    const driver = platform.engine.drivers.get('thing')!;
    const honest = driver.delete.bind(driver);
    Object.assign(driver, {
      delete: async () => {},
      read: async ({ key }: { key: string }) =>
        platform.things.has(key) ? { drift: [] } : 'absent',
    });
    const without = sourceOf('{ one: { type: thing, id: one } }');
    const failed = await platform.deploy(without, {
      confirm: { deletes: true },
    });
    expect(failed).toMatchObject({
      state: 'failed',
      problems: [{ message: expect.stringContaining('still there') }],
    });
    await checkInvariants(platform);

    Object.assign(driver, { delete: honest });
    const healed = await platform.deploy(without, {
      confirm: { deletes: true },
    });
    expect(healed).toMatchObject({ state: 'succeeded', problems: [] });
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    expect(rows.map(({ identity }) => identity.type)).not.toContain('user');
    await checkInvariants(platform);
    await platform.orchestrator.stop();
  });
});

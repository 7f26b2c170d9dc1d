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

import fc from 'fast-check';
import { StateStore } from '../ports/StateStore';
import { checkInvariants } from '../testUtils/checkInvariants';
import { MemoryStateStore } from '../testUtils/MemoryStateStore';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';
import { systemClock } from '../testUtils/testPorts';

const DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
${[
  ['deployment-target', 'runner'],
  ['thing', 'thing'],
]
  .map(
    ([type, driver]) => `---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: ${type} }
spec: { type: ${type}, driver: ${driver}, criteria: [{}] }
`,
  )
  .join('')}`;

const SOURCE = {
  kind: 'score' as const,
  complete: true,
  files: ['web', 'api'].map(name => ({
    path: `${name}.yaml`,
    content: `
apiVersion: score.dev/v1b1
metadata: { name: ${name} }
containers: { main: { image: "example/${name}:1", variables: { HOST: "\${resources.first.host}" } } }
resources:
  first: { type: thing }
  second: { type: thing, params: { of: "\${resources.first.host}" } }
`,
  })),
};

/** Appends of one deployment of the source, more or less. */
const APPENDS = 18;
/** Faults that a deployment survives; after one more it ends as failed. */
const MAX_FAULTS = 5;
const DAY = 86_400_000;

type Append = (append: Parameters<StateStore['append']>[0]) => Promise<number>;

/** A platform whose store appends as told. */
async function platformOf(
  makeAppend: (honest: Append) => Append,
): Promise<TestPlatform> {
  const store = new MemoryStateStore();
  await store.putEnvironment(TEST_ENVIRONMENT);
  store.append = makeAppend(store.append.bind(store));
  const platform = await TestPlatform.create({
    definitions: DEFINITIONS,
    store,
    settings: { leaseDuration: 60, idleInterval: 20 },
  });
  platform.orchestrator.start();
  return platform;
}

const ALL_WELL = { state: 'succeeded', problems: [], callsOfRepetition: [] };

/** Deploys, checks what must hold, and deploys the same again. */
async function outcomeOf(platform: TestPlatform) {
  try {
    const { state, problems } = await platform.deploy(SOURCE);
    await checkInvariants(platform);
    platform.takeCalls();
    await platform.deploy(SOURCE);
    const callsOfRepetition = platform.takeCalls();
    await checkInvariants(platform);
    return { state, problems, callsOfRepetition };
  } finally {
    await platform.orchestrator.stop();
  }
}

describe('a store that fails in the middle of a deployment', () => {
  it('lets it continue when there is space on the disk again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: APPENDS }),
        fc.integer({ min: 1, max: MAX_FAULTS }),
        async (first, count) => {
          let appends = 0;
          const platform = await platformOf(honest => async append => {
            appends += 1;
            if (appends > first && appends <= first + count) {
              throw Object.assign(
                new Error('ENOSPC: no space left on device, write'),
                { code: 'ENOSPC' },
              );
            }
            return honest(append);
          });
          expect(await outcomeOf(platform)).toEqual(ALL_WELL);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('may have written what it says it did not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: APPENDS }), async failing => {
        let appends = 0;
        const platform = await platformOf(honest => async append => {
          const sequence = await honest(append);
          appends += 1;
          if (appends === failing) {
            throw new Error('timeout');
          }
          return sequence;
        });
        expect(await outcomeOf(platform)).toEqual(ALL_WELL);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('ends the deployment as failed, and clearly, when it does not recover in time', async () => {
    const isFull = { value: true };
    const platform = await platformOf(honest => async append => {
      if (isFull.value && append.entries.some(({ node }) => node)) {
        throw Object.assign(new Error('ENOSPC: no space left on device'), {
          code: 'ENOSPC',
        });
      }
      return honest(append);
    });
    const failed = await platform.deploy(SOURCE);
    expect(failed).toMatchObject({
      state: 'failed',
      problems: [{ message: expect.stringContaining('ENOSPC') }],
    });
    await checkInvariants(platform);
    isFull.value = false;
    expect(await outcomeOf(platform)).toEqual(ALL_WELL);
  }, 60_000);
});

describe('a clock that jumps', () => {
  it.each([
    ['a day ahead', DAY],
    ['a day back', -DAY],
    ['a minute ahead', 60_000],
    ['a minute back', -60_000],
  ])(
    '%s leaves deployments that end',
    async (_, jump) => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 4 }), async at => {
          const platform = await platformOf(honest => honest);
          const clock = systemClock();
          let offset = 0;
          let calls = 0;
          platform.engine.clock = {
            now: () => new Date(Date.now() + offset),
            sleep: (milliseconds, signal) => clock.sleep(milliseconds, signal),
          };
          platform.onApply = async () => {
            if (calls === at) {
              offset += jump;
            }
            calls += 1;
          };
          expect(await outcomeOf(platform)).toEqual(ALL_WELL);
        }),
        { numRuns: 3 },
      );
    },
    60_000,
  );
});

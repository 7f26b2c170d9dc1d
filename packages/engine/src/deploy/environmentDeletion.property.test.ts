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
import { ActiveResource } from '../model/ActiveResource';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';
import { scoreText, SHOP, whole } from './testing/shop';

/** Bounded in every test run; `FAULT_CASES` sets more. */
const CASES = Number(process.env.FAULT_CASES ?? 25);
const TIMEOUT = 2_000 * CASES + 10_000;

/** Keys of 7 characters are a size that databases may have. */
const PLATFORM = SHOP.replace('length: 12', 'length: 7');

const RESOURCES = {
  sign: '{ type: key }',
  db: '{ type: postgres }',
  sized: "{ type: postgres, params: { size: '${resources.sign.length}' } }",
};

const workloadArbitrary = (name: string) =>
  fc
    .uniqueArray(fc.constantFrom('sign', 'db', 'sized'))
    .map((resources: (keyof typeof RESOURCES)[]) => {
      // what is referred to is asked for
      const names = new Set(resources);
      if (names.has('sized')) {
        names.add('sign');
      }
      return scoreText({
        name,
        resources: `{ ${[...names]
          .map(resource => `${resource}: ${RESOURCES[resource]}`)
          .join(', ')} }`,
      });
    });

/** A row with all that it depends on. */
function withDependencies(
  rows: readonly ActiveResource[],
  keys: readonly string[],
): ReadonlySet<string> {
  const byKey = new Map(rows.map(row => [row.key, row]));
  const found = new Set(keys);
  for (const key of found) {
    byKey.get(key)!.dependencies.forEach(needed => found.add(needed.key));
  }
  return found;
}

describe('deletion of any environment', () => {
  it(
    'does what was planned: all goes but what is detached, with what that needs',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          workloadArbitrary('web'),
          workloadArbitrary('api'),
          fc.infiniteStream(fc.boolean()),
          async (web, api, choices) => {
            const platform = await TestPlatform.create({
              definitions: PLATFORM,
            });
            platform.orchestrator.start();
            try {
              const made = await platform.deploy(whole(web, api));
              expect(made).toMatchObject({ state: 'succeeded', problems: [] });
              const { uid } = TEST_ENVIRONMENT;
              const rows = await platform.store.listResources(uid);
              const detach = rows
                .filter(({ kind }) => kind === 'resource')
                .filter(() => choices.next().value)
                .map(({ key }) => key);
              const stay = withDependencies(rows, detach);
              const outside = [...platform.things.keys()];
              platform.takeCalls();

              const source = { kind: 'delete-environment' as const, detach };
              const { plan } = await platform.orchestrator.createPlan({
                ...TEST_ENVIRONMENT,
                source,
                createdBy: 'user:default/mira',
              });
              const keys = plan.nodes.flatMap(node => node.blockedBy ?? []);
              expect(keys.sort()).toEqual(
                rows
                  .filter(({ key, stateful }) => stateful && !stay.has(key))
                  .map(({ key }) => key)
                  .sort(),
              );
              const deleted = await platform.deploy(source, {
                confirm: { keys },
              });
              expect(deleted).toMatchObject({
                state: 'succeeded',
                problems: [],
              });
              expect([...platform.things.keys()].sort()).toEqual(
                outside.filter(key => stay.has(key)).sort(),
              );
              const left = await platform.store.listResources(uid);
              expect(left.map(({ key, state }) => [key, state])).toEqual(
                rows
                  .filter(({ key }) => stay.has(key))
                  .map(({ key }) => [key, 'detached']),
              );
              const performed = platform.calls.map(
                ({ verb, request }) => `${verb} ${request.key}`,
              );
              const planned = plan.nodes
                .filter(({ action, driver }) => action === 'delete' && driver)
                .map(({ key }) => `delete ${key}`);
              expect(performed.sort()).toEqual(planned.sort());
            } finally {
              await platform.orchestrator.stop();
            }
          },
        ),
        { numRuns: CASES },
      );
    },
    TIMEOUT,
  );
});

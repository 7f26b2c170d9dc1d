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
import { PlannedNode } from '../model/Plan';
import { DriverError } from '../ports/DriverError';
import { checkInvariants } from '../testUtils/checkInvariants';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';

/** Cases of each property: `yarn test:faults` asks for more. */
const CASES = Number(process.env.FAULT_CASES ?? 40);
/** Milliseconds: a minute, or a second for each case. */
const TIMEOUT = Math.max(60_000, CASES * 1_000);

/** A platform whose types refer to each other: `database` needs a `server`, `route` brings a `name`; the size of databases can change. */
const platformText = (size: string) => `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: database }
spec: { use: direct, stateful: true }
${[
  ['deployment-target', 'runner', '{ place: here }', '{}'],
  ['server', 'thing', '{ kind: shared }', '{}'],
  [
    'database',
    'thing',
    `{ size: ${size}, on: "\${resources.server#one.outputs.host}" }`,
    '{}',
  ],
  ['name', 'thing', '{}', '{}'],
  [
    'route',
    'thing',
    '{ to: "${resources.name.outputs.host}" }',
    '{ name: { isDependent: false, matchDependents: true } }',
  ],
  ['key', 'thing', '{}', '{}'],
]
  .map(
    ([type, driver, inputs, provision]) => `---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: ${type} }
spec:
  type: ${type}
  driver: ${driver}
  inputs: ${inputs}
  provision: ${provision}
  criteria: [{}]
`,
  )
  .join('')}`;

const RESOURCES = {
  db: '{ type: database }',
  way: '{ type: route }',
  sign: '{ type: key, id: sign }',
  store: '{ type: database, id: store }',
};

const workloadArbitrary = fc.record({
  name: fc.constantFrom('web', 'api', 'job'),
  level: fc.constantFrom('info', 'debug'),
  resources: fc.uniqueArray(
    fc.constantFrom(...(Object.keys(RESOURCES) as (keyof typeof RESOURCES)[])),
  ),
});

/** One deployment: whole sets of workloads, the size that databases have by then, and nodes whose driver fails. */
const stepArbitrary = fc.record({
  workloads: fc.uniqueArray(workloadArbitrary, {
    selector: ({ name }) => name,
    minLength: 1,
  }),
  size: fc.constantFrom('small', 'large'),
  failing: fc.uniqueArray(fc.constantFrom('db', 'way', 'sign', 'web', 'one')),
});

type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

function sourceOf({ workloads }: Step) {
  return {
    kind: 'score' as const,
    complete: true,
    files: workloads.map(({ name, level, resources }) => ({
      path: `${name}.yaml`,
      content: `
apiVersion: score.dev/v1b1
metadata: { name: ${name} }
containers:
  main:
    image: example/${name}:1
    variables:
      LEVEL: ${level}
${resources
  .map(resource => `      V_${resource}: "\${resources.${resource}.password}"`)
  .join('\n')}
resources: { ${resources
        .map(resource => `${resource}: ${RESOURCES[resource]}`)
        .join(', ')} }
`,
    })),
  };
}

/** Calls that a plan promises, as `apply name`; those that may turn out unchanged are optional. */
function promised(nodes: readonly PlannedNode[]) {
  const calls = nodes
    .filter(({ kind }) => kind === 'resource' || kind === 'rollout')
    .flatMap(node => {
      const name = node.identity.id.split('.').pop()!;
      switch (node.action) {
        case 'create':
        case 'update':
          return [{ call: `apply ${name}`, optional: !!node.mayBeUnchanged }];
        case 'delete':
          return [{ call: `delete ${name}`, optional: false }];
        default:
          return [];
      }
    });
  return {
    required: calls.filter(({ optional }) => !optional).map(({ call }) => call),
    allowed: calls.map(({ call }) => call),
  };
}

describe('any sequence of deployments', () => {
  it(
    'does what was planned, keeps the invariants, and is a no-op when repeated',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(stepArbitrary, { minLength: 1, maxLength: 4 }),
          async steps => {
            const platform = await TestPlatform.create({
              definitions: platformText('small'),
            });
            platform.orchestrator.start();
            try {
              for (const step of steps) {
                platform.define(platformText(step.size));
                const source = sourceOf(step);
                for (const name of step.failing) {
                  platform.failures.set(name, new DriverError('invalid', 'no'));
                }
                await platform.deploy(source, { confirm: { deletes: true } });
                await checkInvariants(platform);

                platform.failures.clear();
                platform.takeCalls();
                const { plan } = await platform.orchestrator.createPlan({
                  ...TEST_ENVIRONMENT,
                  source,
                  createdBy: 'user:default/mira',
                });
                const healed = await platform.deploy(source, {
                  confirm: { deletes: true },
                });
                expect(healed).toMatchObject({
                  state: 'succeeded',
                  problems: [],
                });
                const calls = platform.takeCalls();
                const { required, allowed } = promised(plan.nodes);
                expect(calls.filter(call => !allowed.includes(call))).toEqual(
                  [],
                );
                expect([...required].sort()).toEqual(
                  calls.filter(call => required.includes(call)).sort(),
                );
                await checkInvariants(platform);

                await platform.deploy(source, { confirm: { deletes: true } });
                expect(platform.takeCalls()).toEqual([]);
              }
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

  it(
    'is continued by another process after a death at any call, before or after the call took effect',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          stepArbitrary,
          stepArbitrary,
          fc.nat({ max: 8 }),
          fc.boolean(),
          async (before, step, deathAt, tookEffect) => {
            const first = await TestPlatform.create({
              definitions: platformText(before.size),
            });
            first.orchestrator.start();
            await first.deploy(sourceOf(before));
            first.define(platformText(step.size));
            let calls = 0;
            let die = () => {};
            const dead = new Promise<void>(resolve => {
              die = resolve;
            });
            first.onApply = async (name, request, { signal }) => {
              calls += 1;
              if (calls > deathAt) {
                if (tookEffect) {
                  first.things.set(request.key, { name, inputs: {} });
                }
                die();
                await new Promise((_, reject) => {
                  signal.addEventListener('abort', () => reject(signal.reason));
                });
              }
            };
            const { id } = await first.orchestrator.createDeployment({
              ...TEST_ENVIRONMENT,
              source: sourceOf(step),
              confirm: { deletes: true },
              createdBy: 'user:default/mira',
            });
            await Promise.race([dead, first.ended(id)]);
            const second = await TestPlatform.create({
              definitions: platformText(step.size),
              store: first.store,
              secrets: first.engine.secrets,
              things: first.things,
              owner: 'test/2',
              isGone: owner => owner === 'test/1',
            });
            second.orchestrator.start();
            try {
              const ended = await second.ended(id);
              expect(ended).toMatchObject({ state: 'succeeded', problems: [] });
              await checkInvariants(second);
              second.takeCalls();
              await second.deploy(sourceOf(step), {
                confirm: { deletes: true },
              });
              expect(second.takeCalls()).toEqual([]);
            } finally {
              await Promise.all([
                first.orchestrator.stop(),
                second.orchestrator.stop(),
              ]);
            }
          },
        ),
        { numRuns: CASES },
      );
    },
    TIMEOUT,
  );
});

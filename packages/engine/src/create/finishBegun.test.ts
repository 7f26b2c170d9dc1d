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

import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';

const DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10, waitFor: applied }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: deployment-target }
spec: { type: deployment-target, driver: runner, criteria: [{}] }
`;

const SOURCE = {
  kind: 'score' as const,
  complete: true,
  files: [
    {
      path: 'web.yaml',
      content: `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: example/web:1 } }
`,
    },
  ],
};

/** A platform whose first call begins and never ends, because its process goes away. */
async function interrupted(settings: { callTimeout: number }) {
  const first = await TestPlatform.create({
    definitions: DEFINITIONS,
    settings: { ...settings, leaseDuration: 90 },
  });
  Object.assign(first.engine.drivers.get('runner')!.capabilities, {
    local: true,
  });
  const begun = new Promise<void>(resolve => {
    first.onApply = async (_, __, { signal }) => {
      resolve();
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
  });
  first.orchestrator.start();
  const { id } = await first.orchestrator.createDeployment({
    ...TEST_ENVIRONMENT,
    source: SOURCE,
    createdBy: 'user:default/mira',
  });
  await begun;
  const begunAt = Date.now();
  const [row] = (await first.store.listResources(TEST_ENVIRONMENT.uid)).filter(
    ({ kind }) => kind === 'rollout',
  );
  await first.orchestrator.stop();
  return { first, id, begunAt, row };
}

async function continued(
  { first, id }: Awaited<ReturnType<typeof interrupted>>,
  isGone: (owner: string) => boolean,
) {
  const second = await TestPlatform.create({
    definitions: DEFINITIONS,
    store: first.store,
    secrets: first.engine.secrets,
    things: first.things,
    owner: 'test/2',
    isGone,
  });
  second.orchestrator.start();
  try {
    return { ended: await second.ended(id), second };
  } finally {
    await second.orchestrator.stop();
  }
}

describe('what a crash left begun', () => {
  it('is done again at once where the process is proven to be gone', async () => {
    const before = await interrupted({ callTimeout: 60_000 });
    const { ended, second } = await continued(
      before,
      owner => owner === 'test/1',
    );
    expect(ended).toMatchObject({ state: 'succeeded', problems: [] });
    expect(second.takeCalls()).toEqual(['apply web']);
  });

  it('is left alone until the deadline of its begin where the process may still be there', async () => {
    const before = await interrupted({ callTimeout: 700 });
    const { ended } = await continued(before, () => false);
    expect(ended).toMatchObject({ state: 'succeeded', problems: [] });
    expect(ended.endedAt!.getTime() - before.begunAt).toBeGreaterThan(650);
  });

  it('has the machine of a local target from its begin on', async () => {
    const { row } = await interrupted({ callTimeout: 60_000 });
    expect(row).toMatchObject({ state: 'pending', host: 'test' });
  });
});

describe('a platform that does not wait for rollouts', () => {
  it('leaves a second deployment with nothing to do', async () => {
    const platform = await TestPlatform.create({ definitions: DEFINITIONS });
    platform.orchestrator.start();
    await platform.deploy(SOURCE);
    platform.takeCalls();
    await platform.deploy(SOURCE);
    expect(platform.takeCalls()).toEqual([]);
    await platform.orchestrator.stop();
  });
});

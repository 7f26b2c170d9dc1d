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

import { Secret } from '../model/Secret';
import { SharedValueStore } from '../ports/SharedValueStore';
import { TEST_ENVIRONMENT, TestPlatform } from '../testUtils/TestPlatform';

const PLATFORM = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec: { type: deployment-target, driver: runner, inputs: {}, criteria: [{}] }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: mail }
spec:
  type: mail
  driver: thing
  inputs: { host: "\${values.SMTP_HOST}" }
  criteria: [{}]
`;

const SCORE = `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: example/web:1.0.0
    variables:
      LEVEL: \${resources.env.LEVEL}
      TOKEN: \${resources.env.TOKEN}
resources:
  env: { type: environment }
  mail: { type: mail }
`;

const SOURCE = {
  kind: 'score' as const,
  files: [{ path: 'score.yaml', content: SCORE }],
};

/** Values of one environment, a new version with each change. */
class TestValues implements SharedValueStore {
  readonly #versions: Record<string, string | Secret>[] = [{}];

  set(values: Record<string, string | Secret>): void {
    const present = this.#versions[this.#versions.length - 1];
    this.#versions.push({ ...present, ...values });
  }

  async read({ version }: { version?: number }) {
    const at = version ?? this.#versions.length - 1;
    return { version: at, values: new Map(Object.entries(this.#versions[at])) };
  }
}

describe('shared values', () => {
  let values: TestValues;
  let platform: TestPlatform;

  beforeEach(async () => {
    values = new TestValues();
    values.set({
      LEVEL: 'info',
      TOKEN: Secret.of('token-canary', { from: 'values', path: 'TOKEN' }),
      SMTP_HOST: 'mail.internal',
    });
    platform = await TestPlatform.create({ definitions: PLATFORM, values });
    platform.orchestrator.start();
  });

  afterEach(() => platform.orchestrator.stop());

  const inputsOf = (name: string) =>
    [...platform.things.values()].find(thing => thing.name === name)?.inputs;

  const plan = () =>
    platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: SOURCE,
      createdBy: 'user:default/mira',
    });

  it('reach workloads and definitions, and stay secret where they are', async () => {
    const deployment = await platform.deploy(SOURCE);
    expect(deployment).toMatchObject({ state: 'succeeded', valueVersion: 1 });
    expect(inputsOf('mail')).toEqual({ host: 'mail.internal' });
    const entries = await platform.store.listEntries({
      deploymentId: deployment.id,
      after: 0,
      limit: 1_000,
    });
    expect(JSON.stringify(entries)).not.toContain('token-canary');
  });

  it('change only what reads them, and a plan says so', async () => {
    await platform.deploy(SOURCE);
    values.set({ LEVEL: 'debug' });
    const changed = (await plan()).plan.nodes.filter(
      ({ action }) => action !== 'unchanged',
    );
    expect(changed).toEqual([
      expect.objectContaining({
        kind: 'rollout',
        action: 'update',
        changes: [expect.objectContaining({ before: 'info', after: 'debug' })],
      }),
    ]);
  });

  it('make a plan stale when they change', async () => {
    const { id } = await plan();
    values.set({ LEVEL: 'debug' });
    await expect(platform.deploy(SOURCE, { plan: id })).rejects.toMatchObject({
      code: 'stale',
      message: expect.stringContaining('shared values changed'),
    });
  });

  it('are named when they are missing', async () => {
    const content = SCORE.replace('env.LEVEL', 'env.LEVLE');
    await expect(
      platform.deploy({ ...SOURCE, files: [{ path: 'score.yaml', content }] }),
    ).rejects.toThrow('There is no shared value "LEVLE"');
  });

  it('are the present ones after a roll back, or those of then when they are asked for', async () => {
    const first = await platform.deploy(SOURCE);
    values.set({ SMTP_HOST: 'other.internal' });
    const back = { kind: 'deployment' as const, deployment: first.id };
    await expect(platform.deploy(back)).resolves.toMatchObject({
      valueVersion: 2,
    });
    expect(inputsOf('mail')).toEqual({ host: 'other.internal' });
    await expect(
      platform.deploy({ ...back, withValues: true }),
    ).resolves.toMatchObject({ state: 'succeeded', valueVersion: 1 });
    expect(inputsOf('mail')).toEqual({ host: 'mail.internal' });
  });
});

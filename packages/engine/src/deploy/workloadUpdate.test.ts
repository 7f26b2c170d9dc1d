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

import { checkInvariants } from '../testUtils/checkInvariants';
import { TestPlatform } from '../testUtils/TestPlatform';

function platformOf(update: unknown): string {
  const definition = (type: string, driver: string, inputs: object) =>
    JSON.stringify({
      apiVersion: 'platform-orchestrator.io/v1alpha1',
      kind: 'ResourceDefinition',
      metadata: { name: type },
      spec: { type, driver, inputs, criteria: [{}] },
    });
  return [
    definition('deployment-target', 'runner', {}),
    definition('workload', 'thing', { update }),
  ].join('\n---\n');
}

const SOURCE = {
  kind: 'score' as const,
  complete: true,
  files: [
    {
      path: 'web.yaml',
      content: JSON.stringify({
        apiVersion: 'score.dev/v1b1',
        metadata: { name: 'web' },
        containers: {
          main: { image: 'example/web:1', variables: { LEVEL: 'info' } },
        },
      }),
    },
  ],
};

describe('the update of a workload definition', () => {
  const platforms: TestPlatform[] = [];

  async function start(update: unknown): Promise<TestPlatform> {
    const platform = await TestPlatform.create({
      definitions: platformOf(update),
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

  /** What the target got the last time. */
  function rolloutOf({ calls }: TestPlatform) {
    const { request } = calls
      .filter(({ driver }) => driver === 'runner')
      .at(-1)!;
    return request.rollout;
  }

  it('changes what the target runs', async () => {
    const platform = await start([
      { op: 'add', path: '/spec/serviceAccountName', value: 'web-sa' },
      {
        op: 'add',
        path: '/spec/containers/main/variables/EXTRA',
        value: 'more',
      },
    ]);
    const { state } = await platform.deploy(SOURCE);
    expect(state).toBe('succeeded');
    expect(rolloutOf(platform)).toMatchObject({
      variables: { main: { LEVEL: 'info', EXTRA: 'more' } },
      overrides: expect.objectContaining({}),
    });
    expect(JSON.stringify(rolloutOf(platform)?.overrides)).toContain('web-sa');
    platform.takeCalls();
    await platform.deploy(SOURCE);
    expect(platform.takeCalls()).toEqual([]);
    await checkInvariants(platform);
  });

  it('rolls out again when it changes', async () => {
    const platform = await start([]);
    await platform.deploy(SOURCE);
    platform.takeCalls();
    platform.define(
      platformOf([
        {
          op: 'replace',
          path: '/spec/containers/main/variables/LEVEL',
          value: 'debug',
        },
      ]),
    );
    await platform.deploy(SOURCE);
    const rollout = rolloutOf(platform);
    expect(platform.takeCalls()).toEqual(['apply web', 'apply web']);
    expect(rollout?.variables).toEqual({ main: { LEVEL: 'debug' } });
  });

  it('fails the rollout where it cannot be applied', async () => {
    const platform = await start([{ op: 'remove', path: '/spec/nothing' }]);
    const { state, problems } = await platform.deploy(SOURCE);
    expect(state).toBe('failed');
    expect(problems).toMatchObject([{ code: 'match/bad-update' }]);
    expect(platform.takeCalls()).toEqual(['apply web']);
  });
});

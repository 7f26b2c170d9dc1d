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

import { TEST_ENVIRONMENT } from '../testUtils/TestPlatform';
import { scoreText, whole } from './testing/shop';
import { startingPlatforms } from './testing/startingPlatforms';

describe('params that a placeholder gives', () => {
  const start = startingPlatforms();

  const sized = (reference: string) =>
    whole(
      scoreText({
        resources: `{ sign: { type: key }, db: { type: postgres, params: { size: '${reference}' } } }`,
      }),
    );

  it('are converted to what the type wants', async () => {
    const platform = await start();
    platform.define(platform.text.replace('length: 12', 'length: 7'));
    const deployment = await platform.deploy(sized('${resources.sign.length}'));
    expect(deployment).toMatchObject({ state: 'succeeded', problems: [] });
    const [{ request }] = platform.calls.filter(({ name }) => name === 'db');
    expect(request).toMatchObject({ params: { size: 7 } });
  });

  it('stop their node, with the place, when they do not fit', async () => {
    const platform = await start();
    const deployment = await platform.deploy(sized('${resources.sign.length}'));
    expect(deployment.state).toBe('failed');
    expect(deployment.problems).toEqual([
      expect.objectContaining({
        code: 'params/out-of-range',
        input: 'params.size',
        origin: {
          kind: 'score',
          name: 'web',
          path: 'resources.db.params.size',
        },
      }),
    ]);
    expect(platform.takeCalls()).toEqual(['apply sign']);
  });

  it('refuse the next plan, where they are known by then', async () => {
    const platform = await start();
    await platform.deploy(sized('${resources.sign.length}'));
    await expect(
      platform.orchestrator.createPlan({
        ...TEST_ENVIRONMENT,
        source: sized('${resources.sign.length}'),
        createdBy: 'user:default/mira',
      }),
    ).rejects.toMatchObject({
      code: 'invalid',
      diagnostics: [
        expect.objectContaining({ path: 'resources.db.params.size' }),
      ],
    });
  });
});

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
import { scoreText, SHOP, whole } from './testing/shop';
import { startingPlatforms } from './testing/startingPlatforms';

const WITH_DATABASE = whole(
  scoreText({
    resources: '{ db: { type: postgres }, sign: { type: key } }',
  }),
);
/** Another driver makes databases from now on. */
const MOVED = SHOP.replace(
  'driver: thing\n  inputs: { region',
  'driver: namer\n  inputs: { region',
);

describe('confirmation', () => {
  const start = startingPlatforms();

  async function deployed(): Promise<{ platform: TestPlatform; db: string }> {
    const platform = await start();
    await platform.deploy(WITH_DATABASE);
    platform.takeCalls();
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    const { key } = rows.find(({ identity }) => identity.type === 'postgres')!;
    return { platform, db: key };
  }

  it('by key is needed to replace what is stateful, and what depends on it waits with it', async () => {
    const { platform, db } = await deployed();
    platform.define(MOVED);
    const { plan } = await platform.orchestrator.createPlan({
      ...TEST_ENVIRONMENT,
      source: WITH_DATABASE,
      createdBy: 'user:default/mira',
    });
    expect(plan.nodes.find(({ key }) => key === db)).toMatchObject({
      action: 'replace',
      blockedBy: [db],
    });
    const held = await platform.deploy(WITH_DATABASE);
    expect(held.state).toBe('failed');
    expect(held.problems.map(({ code, node }) => [code, node])).toContainEqual([
      'deploy/unconfirmed',
      db,
    ]);
    expect(platform.takeCalls()).toEqual([]);

    const replaced = await platform.deploy(WITH_DATABASE, {
      confirm: { keys: [db] },
    });
    expect(replaced).toMatchObject({ state: 'succeeded', problems: [] });
    const calls = platform.calls.map(
      ({ verb, driver, name }) => `${verb} ${name} (${driver})`,
    );
    expect(calls.slice(0, 2)).toEqual([
      'delete db (thing)',
      'apply db (namer)',
    ]);
  });

  it('of deletes is needed above their share, from five nodes up', async () => {
    const { platform } = await deployed();
    const bare = whole(scoreText());
    const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
    expect(rows).toHaveLength(5);
    platform.engine.settings.confirmDeletesAbove = 0.1;
    await expect(platform.deploy(bare)).rejects.toMatchObject({
      code: 'unconfirmed',
      message:
        '1 of 5 resources would be deleted or replaced; more than 10 % need confirmation (confirm.deletes)',
    });
    const deployment = await platform.deploy(bare, {
      confirm: { deletes: true },
    });
    expect(deployment.state).toBe('succeeded');
  });

  it('is asked for again when the turn comes with more deletes', async () => {
    const { platform } = await deployed();
    const { id } = await platform.orchestrator.createDeployment({
      ...TEST_ENVIRONMENT,
      source: whole(scoreText()),
      createdBy: 'user:default/mira',
    });
    platform.engine.settings.confirmDeletesAbove = 0.1;
    const ended = await platform.ended(id);
    expect(ended).toMatchObject({
      state: 'failed',
      problems: [{ code: 'deploy/unconfirmed', effect: 'Nothing was done.' }],
    });
  });
});

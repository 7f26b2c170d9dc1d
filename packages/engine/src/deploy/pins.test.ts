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
import { MemoryDefinitionVersions } from '../testUtils/MemoryDefinitionVersions';
import { TEST_ENVIRONMENT } from '../testUtils/TestPlatform';
import { scoreText, SHOP, whole } from './testing/shop';
import { startingPlatforms } from './testing/startingPlatforms';

const WITH_DATABASE = whole(
  scoreText({ resources: '{ db: { type: postgres } }' }),
);
const SOUTH = SHOP.replace('region: north', 'region: south');

describe('a pinned definition', () => {
  const start = startingPlatforms();

  it('stays as it was when the platform team changes it, until it is released', async () => {
    const definitionVersions = new MemoryDefinitionVersions();
    const platform = await start({ definitionVersions });
    await platform.deploy(WITH_DATABASE);
    platform.takeCalls();
    const { uid } = TEST_ENVIRONMENT;
    const { version } = platform.definitions.set.definitions.get('postgres')!;
    definitionVersions.pin(uid, 'postgres', version);
    platform.define(SOUTH);
    const planned = () =>
      platform.orchestrator.createPlan({
        ...TEST_ENVIRONMENT,
        source: WITH_DATABASE,
        createdBy: 'user:default/mira',
      });
    const kept = await planned();
    expect(kept.plan.counts.update).toBe(0);
    const db = kept.plan.nodes.find(({ stateful }) => stateful)!;
    expect(db).toMatchObject({
      action: 'unchanged',
      definition: { name: 'postgres', version },
    });
    const unchanged = await platform.deploy(WITH_DATABASE);
    expect(unchanged.state).toBe('succeeded');
    expect(platform.takeCalls()).toEqual([]);

    definitionVersions.unpin(uid, 'postgres');
    await expect(platform.orchestrator.comparePlan(kept)).resolves.toEqual([
      'definitions were pinned or released',
    ]);
    const released = await planned();
    expect(released.plan.nodes.find(({ key }) => key === db.key)).toMatchObject(
      {
        action: 'update',
        changes: [{ path: 'inputs.region', before: 'north', after: 'south' }],
      },
    );
    await platform.deploy(WITH_DATABASE);
    expect(platform.things.get(db.key)!.inputs).toEqual({ region: 'south' });
  });

  it('can go back to what an earlier deployment used', async () => {
    const definitionVersions = new MemoryDefinitionVersions();
    const platform = await start({ definitionVersions });
    await platform.deploy(WITH_DATABASE);
    const { version } = platform.definitions.set.definitions.get('postgres')!;
    platform.define(SOUTH);
    await platform.deploy(WITH_DATABASE);
    definitionVersions.pin(TEST_ENVIRONMENT.uid, 'postgres', version);
    await platform.deploy(WITH_DATABASE);
    const [db] = [...platform.things.values()].filter(
      ({ name }) => name === 'db',
    );
    expect(db.inputs).toEqual({ region: 'north' });
    expect(() =>
      definitionVersions.pin(TEST_ENVIRONMENT.uid, 'postgres', 'never'),
    ).toThrow('No deployment used');
  });
});

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

import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { scoreFile } from '../__testUtils__/examples';
import { startPlatform } from '../__testUtils__/startPlatform';
import { DatabaseStateStore } from '../database/DatabaseStateStore';
import { DeploymentChanges } from '../database/DeploymentChanges';
import { DeploymentAnnouncer } from './DeploymentAnnouncer';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DeploymentAnnouncer, %p',
  databaseId => {
    const directory = createMockDirectory();
    const events = mockServices.events.mock();
    const signals = { publish: jest.fn(async () => {}) };
    let knex: Knex;
    let announcer: DeploymentAnnouncer;
    let deployment: string;

    beforeEach(async () => {
      directory.clear();
      knex = await databases.init(databaseId);
      const platform = await startPlatform({
        directory,
        features: [mockServices.database.factory({ knex })],
      });
      await platform.client.createApplication({ name: 'shop' });
      const { id } = await platform.deploy({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      deployment = id;
      await platform.stop();
      const logger = mockServices.logger.mock();
      const changes = new DeploymentChanges({ logger });
      announcer = new DeploymentAnnouncer({
        knex,
        store: new DatabaseStateStore({ knex, changes }),
        events,
        signals,
        logger,
      });
      jest.clearAllMocks();
    });

    const catchUp = () => announcer.catchUp(new AbortController().signal);

    it('has told everything when the backend stopped', async () => {
      await catchUp();
      expect(events.publish).not.toHaveBeenCalled();
    });

    it('tells what a killed process left untold, once', async () => {
      await knex('outbox_cursors').update({ sequence: 2 });
      await catchUp();
      expect(events.publish.mock.calls).toEqual([
        [
          {
            topic: 'platform-orchestrator.deployment',
            eventPayload: { ...DEVELOPMENT, deployment, state: 'succeeded' },
          },
        ],
      ]);
      expect(signals.publish).toHaveBeenCalledTimes(1);
      await catchUp();
      expect(events.publish).toHaveBeenCalledTimes(1);
    });

    it('tells it again when telling failed', async () => {
      await knex('outbox_cursors').delete();
      events.publish.mockRejectedValueOnce(new Error('The broker is away'));
      await expect(catchUp()).rejects.toThrow('The broker is away');
      await catchUp();
      expect(events.publish).toHaveBeenCalledTimes(2);
    });

    it('tells of an environment that is gone: what was in it is gone too', async () => {
      await knex('outbox_cursors').delete();
      const deletedAt = '2026-11-20T12:00:00.000Z';
      await knex('environments').update({ deleted_at: deletedAt });
      await catchUp();
      expect(events.publish).toHaveBeenCalledTimes(1);
    });
  },
);

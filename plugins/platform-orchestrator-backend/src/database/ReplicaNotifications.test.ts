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

import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { systemClock } from '../host/systemClock';
import { DeploymentChange } from '@platform-orchestrator/engine';
import { DeploymentChanges } from './DeploymentChanges';
import { ReplicaNotifications } from './ReplicaNotifications';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

// only PostgreSQL has LISTEN; SQLite has one process
if (databases.supports('POSTGRES_18')) {
  describe('ReplicaNotifications', () => {
    const stops: (() => Promise<void>)[] = [];
    let knex: Knex;

    beforeEach(async () => {
      knex = await databases.init('POSTGRES_18');
    });
    afterEach(async () => {
      await Promise.all(stops.splice(0).map(stop => stop()));
    });

    function startReplica() {
      const logger = mockServices.logger.mock();
      const changes = new DeploymentChanges({ logger });
      const heard: DeploymentChange[] = [];
      changes.subscribe(change => heard.push(change));
      const notifications = new ReplicaNotifications({
        knex,
        changes,
        clock: systemClock,
        logger,
      });
      stops.push(notifications.start());
      return { changes, heard };
    }

    async function listeners(count: number): Promise<number[]> {
      for (;;) {
        const { rows } = await knex.raw(
          "select pid from pg_stat_activity where query = 'listen platform_orchestrator_changes' and datname = current_database()",
        );
        if (rows.length === count) {
          return rows.map(({ pid }: { pid: number }) => pid);
        }
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    }

    async function until(check: () => boolean) {
      while (!check()) {
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    }

    const change = (deploymentId: string) => ({
      environmentUid: 'uid-1',
      deploymentId,
    });

    it('tell other replicas, and none twice', async () => {
      const one = startReplica();
      const other = startReplica();
      await listeners(2);
      one.changes.publish(change('d1'));
      one.changes.publish(change('d1'));
      one.changes.publish(change('d2'));
      await until(() => other.heard.length === 2);
      expect(other.heard).toEqual([change('d1'), change('d2')]);
      other.changes.publish(change('d3'));
      await until(() => one.heard.length === 4);
      expect(one.heard).toEqual([
        change('d1'),
        change('d1'),
        change('d2'),
        change('d3'),
      ]);
      expect(other.heard.slice(2)).toEqual([change('d3')]);
    });

    it('listen again after the connection was lost', async () => {
      const one = startReplica();
      const other = startReplica();
      for (const pid of await listeners(2)) {
        await knex.raw('select pg_terminate_backend(?)', [pid]);
      }
      await listeners(0);
      await listeners(2);
      one.changes.publish(change('d1'));
      await until(() => other.heard.length === 1);
      expect(other.heard).toEqual([change('d1')]);
    });
  });
}

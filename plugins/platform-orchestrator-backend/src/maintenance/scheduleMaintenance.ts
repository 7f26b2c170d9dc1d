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

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { RetentionSettings } from '../config';
import { DeploymentAnnouncer } from '../announcements/DeploymentAnnouncer';
import { DatabasePortReservations } from '../database/DatabasePortReservations';
import { IdempotentRequests } from '../idempotency/IdempotentRequests';
import { EnvelopeSecretStore } from '../secrets';
import { removePast } from './removePast';

/**
 * Does on one replica what nobody waits for: once a minute it tells changes that a killed process left untold, once an hour it keeps the database small, and its keys
 * wrapped by the present one.
 */
export async function scheduleMaintenance(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  clock: Clock;
  knex: Knex;
  idempotent: IdempotentRequests;
  ports: DatabasePortReservations;
  announcer: DeploymentAnnouncer;
  retention: RetentionSettings;
  secrets: EnvelopeSecretStore;
}): Promise<void> {
  const { scheduler, logger, clock, knex, retention } = options;
  await scheduler.scheduleTask({
    id: 'platform-orchestrator-announcements',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 10 },
    timeout: { minutes: 1 },
    fn: signal => options.announcer.catchUp(signal),
  });
  await scheduler.scheduleTask({
    id: 'platform-orchestrator-maintenance',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 10 },
    fn: async signal => {
      await options.idempotent.removeExpired();
      await options.ports.removeUnused();
      const removed = await removePast({ knex, clock, retention, signal });
      if (Object.values(removed).some(count => count > 0)) {
        logger.info('Removed what is older than is kept', { ...removed });
      }
      // at last: it fails until a key that was lost is configured again
      const wrapped = await options.secrets.rewrap();
      if (wrapped > 0) {
        logger.info(
          `Wrapped ${wrapped} data keys anew: the first of platformOrchestrator.secrets.keys is all that is needed now`,
        );
      }
    },
  });
}

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

import { SchedulerService } from '@backstage/backend-plugin-api';
import { DatabasePortReservations } from '../database/DatabasePortReservations';
import { IdempotentRequests } from '../idempotency/IdempotentRequests';

/** Removes once an hour, on one replica, what is too old to be of use. */
export async function scheduleMaintenance(options: {
  scheduler: SchedulerService;
  idempotent: IdempotentRequests;
  ports: DatabasePortReservations;
}): Promise<void> {
  const { scheduler, idempotent, ports } = options;
  await scheduler.scheduleTask({
    id: 'platform-orchestrator-maintenance',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 10 },
    fn: async () => {
      await idempotent.removeExpired();
      await ports.removeUnused();
    },
  });
}

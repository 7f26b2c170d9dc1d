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

import { Clock } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { RetentionSettings } from '../config';
import { findOldDeployments } from '../database/operations/retention/findOldDeployments';
import { removeDeployments } from '../database/operations/retention/removeDeployments';
import { removeExpiredPlans } from '../database/operations/retention/removeExpiredPlans';
import { removeOldLogs } from '../database/operations/retention/removeOldLogs';
import { removeUnusedSets } from '../database/operations/retention/removeUnusedSets';

/** Rows at once, so that no deployment waits long for a lock. */
const BATCH = 500;
/** Milliseconds between putting a set and naming it, many times over. */
const SET_GRACE = 86_400_000;

/** How many of each were removed. */
export interface RemovedPast {
  deployments: number;
  logLines: number;
  plans: number;
  sets: number;
}

/**
 * Removes what is older than the configuration says, never what an active resource or a way back to a deployment that is kept needs.
 *
 * @param signal - ends it between two batches
 */
export async function removePast(options: {
  knex: Knex;
  clock: Clock;
  retention: RetentionSettings;
  signal: AbortSignal;
}): Promise<RemovedPast> {
  const { knex, clock, retention, signal } = options;
  const now = clock.now();
  const ago = (age: number) => new Date(now.getTime() - age);
  const repeat = (batch: () => Promise<number>) =>
    repeatBatches(batch, BATCH, signal);
  // in this order: what goes first is what keeps the others
  return {
    deployments: await repeat(async () => {
      const ids = await findOldDeployments({
        knex,
        endedBefore: ago(retention.deploymentAge),
        keep: retention.deployments,
        limit: BATCH,
      });
      await removeDeployments({ knex, ids });
      return ids.length;
    }),
    logLines: await repeat(() =>
      removeOldLogs({
        knex,
        endedBefore: ago(retention.logAge),
        limit: BATCH,
      }),
    ),
    plans: await repeat(() => removeExpiredPlans({ knex, now, limit: BATCH })),
    sets: await repeat(() =>
      removeUnusedSets({ knex, usedBefore: ago(SET_GRACE), limit: BATCH }),
    ),
  };
}

async function repeatBatches(
  batch: () => Promise<number>,
  size: number,
  signal: AbortSignal,
): Promise<number> {
  let total = 0;
  for (;;) {
    signal.throwIfAborted();
    const count = await batch();
    total += count;
    if (count < size) {
      return total;
    }
  }
}

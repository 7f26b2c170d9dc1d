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

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  EngineContext,
  ReadRequest,
  recordedRequest,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { listRolloutsOfHost } from '../database/operations/resource/listRolloutsOfHost';
import { ProcessDriver } from './process/ProcessDriver';

/** Runs again what the rows of this machine want and is not there, and stops what no row names. */
export async function restoreProcesses(options: {
  driver: ProcessDriver;
  engine: Pick<EngineContext, 'store' | 'secrets'>;
  knex: Knex;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { driver, engine, knex, logger, signal } = options;
  const rows = await listRolloutsOfHost({
    knex,
    driver: driver.id,
    host: driver.host,
  });
  const rollouts: ReadRequest[] = [];
  const keep: string[] = [];
  for (const row of rows) {
    try {
      rollouts.push(await recordedRequest({ engine, row, signal }));
    } catch (error) {
      keep.push(row.key);
      // one that cannot be opened must not keep the others from running
      logger.error(
        `The workload of resource ${row.key} cannot be started again: ${
          toError(error).message
        }`,
      );
    }
  }
  await driver.restore({ rollouts, keep, signal });
}

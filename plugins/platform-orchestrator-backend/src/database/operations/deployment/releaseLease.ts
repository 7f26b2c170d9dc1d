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

import { Knex } from 'knex';
import { DbDeploymentRow } from '../../tables';
import { renewLease } from './renewLease';

/** Ends a lease that is still held, so that whoever asks next may take the deployment. Returns the environment where it was held. */
export async function releaseLease(options: {
  knex: Knex;
  deploymentId: string;
  token: number;
}): Promise<string | undefined> {
  const { knex, deploymentId } = options;
  const released = await renewLease({ ...options, leaseUntil: new Date(0) });
  const row = released
    ? await knex<DbDeploymentRow>('deployments')
        .where({ id: deploymentId })
        .first('environment_uid')
    : undefined;
  return row?.environment_uid;
}

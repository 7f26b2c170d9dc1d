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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { AppendFold, AppendOutcome } from './AppendFold';
import { lockDeployments } from './lockDeployments';
import { writeFold } from './writeFold';

/**
 * Writes appends, each with everything that follows from it or not at all, in one transaction. Each is checked against the lease of its own
 * deployment: one that is fenced is left out, and the others are written.
 *
 * @throws where the database cannot be asked; then nothing was written, or it is not known
 */
export async function appendGroup(options: {
  knex: Knex;
  appends: readonly JournalAppend[];
}): Promise<AppendOutcome[]> {
  const { knex, appends } = options;
  try {
    return await knex.transaction(async tx => {
      const deployments = await lockDeployments({
        tx,
        ids: appends.map(({ deploymentId }) => deploymentId),
      });
      const fold = new AppendFold(deployments);
      const outcomes = appends.map(append => fold.add(append));
      await writeFold({ tx, fold });
      return outcomes;
    });
  } catch (error) {
    if (!isDatabaseConflictError(error)) {
      throw error;
    }
    if (appends.length === 1) {
      return [{ error: conflictOf(appends[0]) }];
    }
    // the transaction was undone: the one that conflicts shall not take the others with it
    const outcomes: AppendOutcome[] = [];
    for (const append of appends) {
      outcomes.push(...(await appendGroup({ knex, appends: [append] })));
    }
    return outcomes;
  }
}

function conflictOf({ deploymentId }: JournalAppend): ConflictError {
  return new ConflictError(
    `Another deployment runs in the environment of deployment ${deploymentId}`,
  );
}

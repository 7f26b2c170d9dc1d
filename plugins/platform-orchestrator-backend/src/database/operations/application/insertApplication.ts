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
import { Knex } from 'knex';
import {
  ApplicationRecord,
  NewEnvironment,
} from '../../../applications/records';
import { toApplicationRow, toEnvironmentRow } from '../../applicationRows';

/** Adds an application together with its environments. */
export async function insertApplication(options: {
  knex: Knex;
  application: ApplicationRecord;
  environments: NewEnvironment[];
}): Promise<void> {
  const { knex, application, environments } = options;
  try {
    await knex.transaction(async tx => {
      await tx('applications').insert(toApplicationRow(application));
      if (environments.length > 0) {
        await tx('environments').insert(
          environments.map(environment =>
            toEnvironmentRow(application.id, environment),
          ),
        );
      }
    });
  } catch (error) {
    if (isDatabaseConflictError(error)) {
      throw new ConflictError(
        `There is already an application '${application.name}'`,
      );
    }
    throw error;
  }
}

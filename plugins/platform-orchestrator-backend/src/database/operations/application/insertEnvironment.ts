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
import { NewEnvironment } from '../../../applications/records';
import { toEnvironmentRow } from '../../applicationRows';

/** Adds an environment to an application. */
export async function insertEnvironment(options: {
  knex: Knex;
  applicationId: string;
  environment: NewEnvironment;
}): Promise<void> {
  const { knex, applicationId, environment } = options;
  try {
    await knex('environments').insert(
      toEnvironmentRow(applicationId, environment),
    );
  } catch (error) {
    if (isDatabaseConflictError(error)) {
      throw new ConflictError(
        `The application has already an environment '${environment.name}'`,
      );
    }
    throw error;
  }
}

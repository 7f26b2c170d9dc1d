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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { DriverRegistry } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { ApplicationRecord } from '../applications/records';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { ActiveDefinitions } from '../definitions';
import { loadOverviews } from '../overview/loadOverviews';
import { AccessControl } from '../permissions';
import { presentApplication } from '../presentation/presentApplication';
import { presentEnvironmentSummary } from '../presentation/presentEnvironment';

/** Applications with those of their environments that somebody may see. */
export async function viewApplications(options: {
  context: {
    access: AccessControl;
    definitions: ActiveDefinitions;
    drivers: DriverRegistry;
    knex: Knex;
  };
  credentials: BackstageCredentials;
  applications: readonly ApplicationRecord[];
}): Promise<Application[]> {
  const { context, credentials, applications } = options;
  const { access, drivers, knex } = context;
  const environments = await listEnvironmentEntries({
    knex,
    filter: await access.environmentFilter(credentials),
    by: { applicationIds: applications.map(({ id }) => id) },
  });
  const overviews = await loadOverviews({ knex, environments });
  const definitions = context.definitions.current();
  return applications.map(application =>
    presentApplication(
      application,
      environments
        .filter(({ applicationId }) => applicationId === application.id)
        .map(environment =>
          presentEnvironmentSummary({
            environment,
            overview: overviews.get(environment.uid)!,
            definitions,
            drivers,
          }),
        ),
    ),
  );
}

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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { ActiveResource } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { EnvironmentEntry } from '../applications/records';
import { listDependants } from '../database/operations/resource/listDependants';
import { ActiveDefinitions } from '../definitions';
import { presentResource } from '../presentation/presentResource';

/** Resources with what depends on them. */
export async function viewResources(
  context: { definitions: ActiveDefinitions; knex: Knex },
  resources: readonly ActiveResource[],
  environments: ReadonlyMap<string, EnvironmentEntry>,
): Promise<Resource[]> {
  const definitions = context.definitions.current();
  const dependants = await listDependants({
    knex: context.knex,
    environmentUids: [...environments.keys()],
  });
  return resources.map(resource =>
    presentResource({
      resource,
      environment: environments.get(resource.environmentUid)!,
      usedBy: dependants.get(resource.key) ?? [],
      definitions,
    }),
  );
}

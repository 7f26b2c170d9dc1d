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

import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  applicationCreatePermission,
  applicationDeletePermission,
  applicationReadPermission,
  applicationUpdatePermission,
  environmentCreatePermission,
  environmentDeletePermission,
  environmentDeployPermission,
  environmentReadPermission,
  environmentUpdatePermission,
  platformReadPermission,
  resourcePrunePermission,
  resourceReadPermission,
  valueReadPermission,
  valueUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { DefinitionSource } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { findApplication } from '../database/operations/application/findApplication';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { applicationRules } from './applicationRules';
import { environmentRules } from './environmentRules';
import {
  ApplicationResource,
  EnvironmentResource,
  applicationResourceRef,
  environmentResourceRef,
} from './resourceRefs';
import { toEnvironmentResource } from './toEnvironmentResource';

/** Tells the permission framework what can be permitted here, and how conditions are evaluated. */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  knex: Knex;
  definitions: DefinitionSource;
}): void {
  const { permissionsRegistry, knex, definitions } = options;
  permissionsRegistry.addPermissions([
    applicationCreatePermission,
    platformReadPermission,
  ]);
  permissionsRegistry.addResourceType({
    resourceRef: applicationResourceRef,
    permissions: [
      applicationReadPermission,
      applicationUpdatePermission,
      applicationDeletePermission,
      environmentCreatePermission,
      valueReadPermission,
      valueUpdatePermission,
    ],
    rules: Object.values(applicationRules),
    getResources: refs =>
      Promise.all(refs.map(ref => loadApplication(knex, ref))),
  });
  permissionsRegistry.addResourceType({
    resourceRef: environmentResourceRef,
    permissions: [
      environmentReadPermission,
      environmentUpdatePermission,
      environmentDeletePermission,
      environmentDeployPermission,
      resourceReadPermission,
      resourcePrunePermission,
    ],
    rules: Object.values(environmentRules),
    getResources: refs =>
      Promise.all(refs.map(ref => loadEnvironment(knex, definitions, ref))),
  });
}

async function loadApplication(
  knex: Knex,
  ref: string,
): Promise<ApplicationResource | undefined> {
  const application = await findApplication({ knex, name: ref });
  return (
    application && { application: application.name, owner: application.owner }
  );
}

async function loadEnvironment(
  knex: Knex,
  definitions: DefinitionSource,
  ref: string,
): Promise<EnvironmentResource | undefined> {
  const [application, environment] = ref.split('/');
  const [entry] = await listEnvironmentEntries({
    knex,
    filter: 'all',
    by: { application, environment },
  });
  return entry && toEnvironmentResource(entry, definitions.current());
}

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

import { platformReadPermission } from '@platform-orchestrator/backstage-plugin-common';
import { explainMatch } from '@platform-orchestrator/engine';
import { InputError } from '@backstage/errors';
import { BackendContext } from '../BackendContext';
import { listEnvironmentEntries } from '../database/operations/environment/listEnvironmentEntries';
import { countDefinitionUsage } from '../database/operations/resource/countDefinitionUsage';
import { presentMatch } from '../presentation/presentMatch';
import {
  presentDefinitions,
  presentDrivers,
  presentEnvironmentTypes,
  presentResourceTypes,
} from '../presentation/presentPlatform';
import { ApiRouter } from './validation/createValidatedRouter';

/**
 * What the platform offers. Types are what developers write against, so everybody who is signed in may see them; how they are provisioned needs
 * `platform-orchestrator.platform.read`.
 */
export function addPlatformRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { access, definitions, drivers, httpAuth, knex } = context;

  router.get('/environment-types', async (request, response) => {
    await httpAuth.credentials(request);
    response.json({ items: presentEnvironmentTypes(definitions.current()) });
  });

  router.get('/resource-types', async (request, response) => {
    await httpAuth.credentials(request);
    response.json({ items: presentResourceTypes(definitions.current()) });
  });

  router.get('/definitions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await access.require({ credentials, permission: platformReadPermission });
    const usage = await countDefinitionUsage({ knex });
    response.json({ items: presentDefinitions(definitions.current(), usage) });
  });

  router.get('/drivers', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await access.require({ credentials, permission: platformReadPermission });
    response.json({ items: presentDrivers(drivers) });
  });

  router.post('/match', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await access.require({ credentials, permission: platformReadPermission });
    const { type, class: className = 'default', id = type } = request.body;
    const { application, environment } = request.body;
    const [entry] = await listEnvironmentEntries({
      knex,
      filter: await access.environmentFilter(credentials),
      by: { application, environment },
    });
    const environmentType = request.body.environmentType ?? entry?.type;
    if (environmentType === undefined) {
      throw new InputError(
        `There is no environment '${environment}' in an application '${application}': give the environmentType that it would have`,
      );
    }
    const present = definitions.current();
    const explanation = explainMatch({
      definitions: present,
      request: { type, class: className, id },
      context: {
        application,
        environment,
        environmentType,
        uid: entry?.uid ?? `${application}/${environment}`,
      },
    });
    response.json(presentMatch(explanation, present));
  });
}

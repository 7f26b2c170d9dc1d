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

import {
  environmentReadPermission,
  environmentUpdatePermission,
  valueReadPermission,
  valueUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { BackendContext } from '../BackendContext';
import {
  presentSharedValue,
  presentValueVersion,
} from '../presentation/presentSharedValue';
import { ValueLevel } from '../values/SharedValueRecord';
import { audited } from './audited';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

/** Changes of one value that are shown. */
const HISTORY_SIZE = 200;

/** Path of the values of all environments, and of those of one. */
const LEVELS = [
  '/applications/:application/values',
  '/applications/:application/environments/:environment/values',
] as const;

/** What a path names. */
interface LevelName {
  application: string;
  environment?: string;
}

/** `/applications/{application}/values`, and the same below each environment */
export function addValueRoutes(
  router: ApiRouter,
  context: BackendContext,
): void {
  const { auditor, auth, httpAuth, sharedValues } = context;

  for (const path of LEVELS) {
    router.get(path, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const level = await findLevel(context, credentials, request.params);
      const records = await sharedValues.list(level);
      response.json({ items: records.map(presentSharedValue) });
    });

    router.get(`${path}/:name/versions`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { name } = request.params;
      const level = await findLevel(context, credentials, request.params);
      const changes = await sharedValues.history(level, name, HISTORY_SIZE);
      response.json({ items: changes.map(presentValueVersion) });
    });

    router.put(`${path}/:name`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { name, ...at } = request.params;
      const level = await changeLevel(context, credentials, at);
      const { value, secret = false, description } = request.body;
      const by = subjectOf(auth, credentials);
      await audited(
        {
          auditor,
          request,
          eventId: 'value-mutate',
          meta: { actionType: 'set', ...at, name, secret },
        },
        () => sharedValues.set(level, { name, value, secret, description, by }),
      );
      response.json(await lastChange(level, name));
    });

    router.delete(`${path}/:name`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { name, ...at } = request.params;
      const level = await changeLevel(context, credentials, at);
      await audited(
        {
          auditor,
          request,
          eventId: 'value-mutate',
          meta: { actionType: 'unset', ...at, name },
        },
        () => sharedValues.unset(level, name, subjectOf(auth, credentials)),
      );
      response.status(204).end();
    });

    router.post(`${path}/:name/restore`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { name, ...at } = request.params;
      const level = await changeLevel(context, credentials, at);
      const { version } = request.body;
      const by = subjectOf(auth, credentials);
      await audited(
        {
          auditor,
          request,
          eventId: 'value-mutate',
          meta: { actionType: 'restore', ...at, name, version },
        },
        () => sharedValues.restore(level, name, version, by),
      );
      response.json(await lastChange(level, name));
    });
  }

  async function lastChange(level: ValueLevel, name: string) {
    const [change] = await sharedValues.history(level, name, 1);
    return presentValueVersion(change);
  }
}

/** The level, for those who may see its values. */
async function findLevel(
  context: BackendContext,
  credentials: BackstageCredentials,
  { application, environment }: LevelName,
): Promise<ValueLevel> {
  const { access } = context;
  const { id } = await access.findApplication({
    credentials,
    application,
    read: valueReadPermission,
  });
  if (environment === undefined) {
    return { applicationId: id };
  }
  const { uid } = await access.findEnvironment({
    credentials,
    by: { application, environment },
    read: environmentReadPermission,
  });
  return { applicationId: id, environmentUid: uid };
}

/** The level, for those who may change its values: an environment's too where it is one. */
async function changeLevel(
  context: BackendContext,
  credentials: BackstageCredentials,
  { application, environment }: LevelName,
): Promise<ValueLevel> {
  const { access } = context;
  const action = 'update-values' as const;
  const { id } = await access.findApplication({
    credentials,
    application,
    read: valueReadPermission,
    change: { permission: valueUpdatePermission, action },
  });
  if (environment === undefined) {
    return { applicationId: id };
  }
  const { uid } = await access.findEnvironment({
    credentials,
    by: { application, environment },
    change: { permission: environmentUpdatePermission, action },
  });
  return { applicationId: id, environmentUid: uid };
}

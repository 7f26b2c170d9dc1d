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
  environmentUpdatePermission,
  platformReadPermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { BackendContext } from '../BackendContext';
import { audited } from './audited';
import { subjectOf } from './subjectOf';
import { ApiRouter } from './validation/createValidatedRouter';

const PINS = '/applications/:application/environments/:environment/pins';

/** `…/environments/{environment}/pins[/{definition}]` and `/definitions/{definition}/versions` */
export function addPinRoutes(router: ApiRouter, context: BackendContext): void {
  const { access, auditor, auth, definitionVersions, httpAuth } = context;
  const change = {
    permission: environmentUpdatePermission,
    action: 'update-environment',
  } as const;

  async function listPins(uid: string) {
    const pins = await definitionVersions.list(uid);
    return pins.map(({ pinnedAt, ...pin }) => ({
      ...pin,
      pinnedAt: pinnedAt.toISOString(),
    }));
  }

  router.get(PINS, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const by = request.params;
    const { uid } = await access.findEnvironment({ credentials, by });
    response.json({ items: await listPins(uid) });
  });

  router.put(`${PINS}/:definition`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { definition, ...by } = request.params;
    const { uid } = await access.findEnvironment({ credentials, by, change });
    const { version, reason } = request.body;
    await audited(
      {
        auditor,
        request,
        eventId: 'pin-mutate',
        meta: { actionType: 'set', ...by, definition, version },
      },
      () =>
        definitionVersions.pin(uid, {
          definition,
          version,
          reason,
          pinnedBy: subjectOf(auth, credentials),
        }),
    );
    const pins = await listPins(uid);
    response.json(pins.find(pin => pin.definition === definition)!);
  });

  router.delete(`${PINS}/:definition`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { definition, ...by } = request.params;
    const { uid } = await access.findEnvironment({ credentials, by, change });
    await audited(
      {
        auditor,
        request,
        eventId: 'pin-mutate',
        meta: { actionType: 'remove', ...by, definition },
      },
      () => definitionVersions.release(uid, definition),
    );
    response.status(204).end();
  });

  router.get('/definitions/:definition/versions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    await access.require({ credentials, permission: platformReadPermission });
    const versions = await definitionVersions.versions(
      request.params.definition,
    );
    response.json({
      items: versions.map(({ recordedAt, ...version }) => ({
        ...version,
        recordedAt: recordedAt.toISOString(),
      })),
    });
  });
}

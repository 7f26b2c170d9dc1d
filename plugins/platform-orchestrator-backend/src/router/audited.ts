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
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Does what changes something, and records who did it with which result. */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    request: Request<any, any, any, any, any>;
    /** Such as `deployment-create`. */
    eventId: string;
    severity?: AuditorServiceEventSeverityLevel;
    /** What it is about; no secrets, no bodies. */
    meta: JsonObject;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { auditor, request, eventId, severity = 'medium', meta } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel: severity,
    request: request as Request,
    meta,
  });
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}

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
import { Request } from 'express';
import { BackendContext } from '../BackendContext';
import { subjectOf } from './subjectOf';

/** Does what adds something once per `Idempotency-Key`; a repeated request gets the first answer. */
export function repeatable<T>(
  context: Pick<BackendContext, 'auth' | 'idempotent'>,
  request: Request<any, any, any, any, any>,
  credentials: BackstageCredentials,
  work: () => Promise<T>,
): Promise<T> {
  return context.idempotent.run(
    {
      subject: subjectOf(context.auth, credentials),
      route: `${request.method} ${request.path}`,
      key: request.header('Idempotency-Key'),
      body: request.body,
    },
    work,
  );
}

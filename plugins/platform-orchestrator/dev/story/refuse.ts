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

import { ResponseError } from '@backstage/errors';
import { Problem } from '@platform-orchestrator/backstage-plugin-common';

/** What a client throws where the server refuses. */
export function refuse(options: {
  status: number;
  name: string;
  message: string;
  diagnostics?: Problem[];
}): Promise<ResponseError> {
  const { status, ...error } = options;
  const body = { error, response: { statusCode: status } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

/** The server knows no such thing. */
export function notFound(what: string): Promise<ResponseError> {
  return refuse({ status: 404, name: 'NotFoundError', message: `No ${what}` });
}

/** The story ends here. */
export function notTold(): Promise<ResponseError> {
  return refuse({
    status: 409,
    name: 'ConflictError',
    message: 'This story does not go on here.',
  });
}

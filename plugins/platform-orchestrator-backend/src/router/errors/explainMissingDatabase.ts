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

import { ServiceUnavailableError, isError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/** What Node says of a connection that cannot be made, or breaks. */
const BROKEN_CONNECTION = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];
/** PostgreSQL's codes for a server that ends, has crashed or is not ready, and class 08, connection exceptions (PostgreSQL, Appendix A). */
const SERVER_AWAY = /^(57P0[123]|08...)$/;
/** Of the client, which has no code for it. */
const CLIENT_COMPLAINT = /^Connection terminated/;

/** Answers 503 in words while the database is away, in place of 500 with what the socket said. */
export const explainMissingDatabase: ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => {
  next(
    isOfMissingDatabase(error)
      ? new ServiceUnavailableError(
          'The database of the portal cannot be reached. What is deployed keeps running; this works again when the database is back.',
          error,
        )
      : error,
  );
};

function isOfMissingDatabase(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  // another plugin, such as the one that is asked for permissions, is without its database, too
  if (error.name === 'ResponseError') {
    return isOfMissingDatabase(error.cause);
  }
  const code = String(error.code);
  return (
    // other connections than the database's are made with `fetch`, whose errors say so themselves
    BROKEN_CONNECTION.includes(code) ||
    SERVER_AWAY.test(code) ||
    CLIENT_COMPLAINT.test(error.message)
  );
}

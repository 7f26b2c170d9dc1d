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
  DriverError,
  DriverErrorKind,
} from '@platform-orchestrator/backstage-plugin-node';

interface Explanation {
  kind: DriverErrorKind;
  what: string;
  input?: string;
  nextStep?: string;
}

/** By SQLSTATE, or its class (the first two characters): PostgreSQL, Appendix A. */
const BY_STATE: Record<string, Explanation> = {
  '28': {
    kind: 'auth',
    what: 'does not accept the credentials',
    input: 'secrets.password',
    nextStep:
      'Check username and password of the definition, and pg_hba.conf of the server',
  },
  '42501': {
    kind: 'auth',
    what: 'does not allow the role of the definition to do this',
    input: 'secrets.username',
    nextStep: 'Give it the attributes CREATEROLE and CREATEDB',
  },
  '3D': {
    kind: 'invalid',
    what: 'has no database of the name given to connect to',
    input: 'inputs.database',
    nextStep: 'Name one that exists, such as postgres',
  },
  '53': { kind: 'transient', what: 'has no room: connections, memory or disk' },
  '57': {
    kind: 'transient',
    what: 'stopped the statement or is shutting down',
  },
  '08': { kind: 'transient', what: 'broke the connection' },
  '40': {
    kind: 'transient',
    what: 'rolled back because of a concurrent change',
  },
  '55': { kind: 'transient', what: 'says that the object is in use' },
  '58': { kind: 'transient', what: 'has a failure of its disk or system' },
  XX: { kind: 'transient', what: 'has an internal failure' },
  '23': { kind: 'conflict', what: 'was changed by somebody else meanwhile' },
  '42P04': { kind: 'conflict', what: 'has a database of this name already' },
  '42710': { kind: 'conflict', what: 'has a role of this name already' },
  '2B': {
    kind: 'conflict',
    what: 'keeps the role, because it owns objects in another database',
    nextStep: 'Give these objects to another role, then retry',
  },
};

const TLS_FAILURE = /CERT|SIGNATURE|^ERR_(TLS|SSL)/;
const NO_TLS = 'The server does not support SSL connections';

/**
 * Classifies what the `pg` client throws.
 *
 * @remarks
 * The server's own message is left out, for it can hold the user name, a statement or a row; its SQLSTATE says the same.
 */
export function translatePostgresError(options: {
  error: unknown;
  place: string;
}): DriverError {
  const { place } = options;
  const { code, message } = options.error as {
    code?: string;
    message?: string;
  };
  if (message === NO_TLS || (code !== undefined && TLS_FAILURE.test(code))) {
    return new DriverError(
      'invalid',
      `The TLS connection to the PostgreSQL server ${place} failed${
        code ? ` (${code})` : ''
      }`,
      {
        input: 'inputs.tls',
        nextStep:
          'Check inputs.tls, and inputs.ca for a certificate authority of your own',
      },
    );
  }
  // SQLSTATEs have five characters; codes of the system, such as ECONNREFUSED, are longer
  if (code?.length !== 5) {
    return new DriverError(
      'transient',
      `The PostgreSQL server ${place} cannot be reached${
        code ? ` (${code})` : ''
      }`,
      {
        input: 'inputs.host',
        nextStep: 'Check that the server runs and that the portal can reach it',
      },
    );
  }
  const explanation = BY_STATE[code] ?? BY_STATE[code.slice(0, 2)];
  return new DriverError(
    explanation?.kind ?? 'invalid',
    `The PostgreSQL server ${place} ${
      explanation?.what ?? 'refused a statement'
    } (SQLSTATE ${code})`,
    { input: explanation?.input, nextStep: explanation?.nextStep },
  );
}

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

import { DriverInputs } from '@platform-orchestrator/backstage-plugin-node';

/** Inputs of the driver, with defaults. */
export interface PostgresValues {
  host: string;
  port: number | string;
  username: string;
  database: string;
  tls: 'disable' | 'require' | 'verify';
  ca?: string;
}

/** What goes with it in secret. */
export interface PostgresSecrets {
  /** Where the name is to be kept secret too. */
  username?: string;
  password?: string;
}

/** JSON Schema of both. */
export const postgresInputs: DriverInputs = {
  values: {
    type: 'object',
    required: ['host'],
    additionalProperties: false,
    properties: {
      host: {
        type: 'string',
        minLength: 1,
        description: 'Host name or address of the server',
      },
      port: {
        anyOf: [
          { type: 'integer', minimum: 1, maximum: 65535 },
          { type: 'string', pattern: '^[1-9][0-9]{0,4}$' },
        ],
        default: 5432,
      },
      username: {
        type: 'string',
        minLength: 1,
        default: 'postgres',
        description:
          'A role that may create roles and databases; it need not be a superuser',
      },
      database: {
        type: 'string',
        minLength: 1,
        default: 'postgres',
        description: 'Database to connect to, in order to make others',
      },
      tls: {
        enum: ['disable', 'require', 'verify'],
        default: 'disable',
        description:
          '`require` encrypts; `verify` also checks the certificate and the name in it',
      },
      ca: {
        type: 'string',
        description: 'Certificate authority for `verify`, PEM',
      },
    },
  },
  secrets: {
    type: 'object',
    additionalProperties: false,
    properties: {
      username: {
        type: 'string',
        minLength: 1,
        description: 'Instead of the input of that name',
      },
      password: { type: 'string' },
    },
  },
};

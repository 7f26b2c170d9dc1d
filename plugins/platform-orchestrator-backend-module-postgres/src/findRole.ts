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

import { PostgresServer } from './PostgresServer';
import { namePatterns } from './newNames';

/** A role that the driver made. */
export interface FoundRole {
  name: string;
  /** It may do more than own its database: superuser, or allowed to make roles or databases, to replicate or to pass row security. */
  privileged: boolean;
}

/** Finds the role of a key by the key in its name. */
export async function findRole(options: {
  server: PostgresServer;
  key: string;
}): Promise<FoundRole | undefined> {
  const [row] = await options.server.query<{
    rolname: string;
    privileged: boolean;
  }>(
    `SELECT rolname,
            rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS privileged
     FROM pg_roles WHERE rolname LIKE $1`,
    [namePatterns(options.key).role],
  );
  return row && { name: row.rolname, privileged: row.privileged };
}

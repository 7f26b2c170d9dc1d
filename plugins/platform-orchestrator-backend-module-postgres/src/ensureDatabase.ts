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

import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import { PostgresServer } from './PostgresServer';
import { findDatabase } from './findDatabase';

/**
 * Makes the database of a key, owned by its role and shut for now: PostgreSQL lets everybody into a new one.
 *
 * @param options - `name` is used when there is none yet
 * @returns the database's name
 * @throws a `conflict` when there is one that belongs to somebody else
 */
export async function ensureDatabase(options: {
  server: PostgresServer;
  key: string;
  name: string;
  role: string;
}): Promise<string> {
  const { server, key, name, role } = options;
  const found = await findDatabase({ server, key });
  if (!found) {
    // a copy of template0, which nobody can be connected to and which no one has put anything into
    await server.query(
      `CREATE DATABASE ${server.name(name)} OWNER ${server.name(role)}
       TEMPLATE template0 ALLOW_CONNECTIONS false`,
    );
    return name;
  }
  if (found.owner !== role) {
    throw new DriverError(
      'conflict',
      `The database ${found.name} on ${server.place} belongs to another role`,
      { nextStep: 'Rename it or drop it, then retry' },
    );
  }
  return found.name;
}

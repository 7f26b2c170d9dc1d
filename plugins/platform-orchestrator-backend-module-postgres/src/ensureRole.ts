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
import { findRole } from './findRole';
import { scramVerifier } from './scramVerifier';

const UNPRIVILEGED =
  'NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS';

/**
 * Makes the role of a key, or gives the one that is there its password again and takes privileges from it that it should not have.
 *
 * @param options - `name` is used when there is none yet
 * @returns the role's name
 */
export async function ensureRole(options: {
  server: PostgresServer;
  key: string;
  name: string;
  password: string;
  randomBytes(size: number): Uint8Array;
}): Promise<string> {
  const { server, key, password, randomBytes } = options;
  const verifier = server.literal(scramVerifier({ password, randomBytes }));
  const found = await findRole({ server, key });
  const name = found?.name ?? options.name;
  if (!found) {
    await server.transaction([
      `CREATE ROLE ${server.name(
        name,
      )} LOGIN ${UNPRIVILEGED} PASSWORD ${verifier}`,
      ...(await ownershipGrants(server, name)),
    ]);
    return name;
  }
  await server.transaction([
    // only a superuser may name these attributes at all, even to take them away
    `ALTER ROLE ${server.name(name)} LOGIN ${
      found.privileged ? UNPRIVILEGED : ''
    } PASSWORD ${verifier}`,
  ]);
  return name;
}

/** Who is no superuser must be a member of a role to make it the owner of a database. */
async function ownershipGrants(
  server: PostgresServer,
  role: string,
): Promise<string[]> {
  return (await server.isSuperuser())
    ? []
    : [`GRANT ${server.name(role)} TO CURRENT_USER`];
}

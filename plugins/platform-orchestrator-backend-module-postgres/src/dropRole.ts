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

/** Ends the sessions of the role of a key and drops it; does nothing where there is none. */
export async function dropRole(options: {
  server: PostgresServer;
  key: string;
}): Promise<void> {
  const { server, key } = options;
  const found = await findRole({ server, key });
  if (!found) {
    return;
  }
  const role = server.name(found.name);
  // first, so that no session begins after those that are there have ended
  await server.query(`ALTER ROLE ${role} NOLOGIN`);
  await server.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1',
    [found.name],
  );
  await server.query(`DROP ROLE IF EXISTS ${role}`);
}

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

/** A database that the driver made. */
export interface FoundDatabase {
  name: string;
  owner: string;
  /** False until it is closed to others. */
  allowsConnections: boolean;
  /** Any role of the server may connect. */
  open: boolean;
}

/** Finds the database of a key by the key in its name. */
export async function findDatabase(options: {
  server: PostgresServer;
  key: string;
}): Promise<FoundDatabase | undefined> {
  const [row] = await options.server.query<{
    datname: string;
    owner: string;
    datallowconn: boolean;
    open: boolean;
  }>(
    // the grantee 0 is PUBLIC; without a list of its own a database has the default one, which lets everybody in
    `SELECT datname, pg_get_userbyid(datdba) AS owner, datallowconn,
            EXISTS (
              SELECT FROM aclexplode(COALESCE(datacl, acldefault('d', datdba))) AS acl
              WHERE acl.grantee = 0 AND acl.privilege_type = 'CONNECT'
            ) AS open
     FROM pg_database WHERE datname LIKE $1`,
    [namePatterns(options.key).database],
  );
  return (
    row && {
      name: row.datname,
      owner: row.owner,
      allowsConnections: row.datallowconn,
      open: row.open,
    }
  );
}

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

/**
 * Takes the database from everybody but its owner, labels it, and opens it.
 *
 * @param options - `labels` become its comment, as JSON
 */
export async function closeDatabaseToOthers(options: {
  server: PostgresServer;
  database: string;
  labels: Record<string, string>;
}): Promise<void> {
  const { server, labels } = options;
  const database = server.name(options.database);
  await server.transaction([
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `COMMENT ON DATABASE ${database} IS ${server.literal(
      JSON.stringify(labels),
    )}`,
    `ALTER DATABASE ${database} ALLOW_CONNECTIONS true`,
  ]);
}

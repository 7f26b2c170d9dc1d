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

import { Knex } from 'knex';

/** How many resources were made with each version of each definition. */
export async function countDefinitionUsage(options: {
  knex: Knex;
}): Promise<{ name: string; version: string; resources: number }[]> {
  const rows: { name: string; version: string; resources: number | string }[] =
    await options
      .knex('resources')
      .whereNotNull('definition_name')
      .groupBy('definition_name', 'definition_version')
      .orderBy(['definition_name', 'definition_version'])
      .select({ name: 'definition_name', version: 'definition_version' })
      .count({ resources: '*' });
  // PostgreSQL counts in 64 bits, which arrive as text
  return rows.map(row => ({ ...row, resources: Number(row.resources) }));
}

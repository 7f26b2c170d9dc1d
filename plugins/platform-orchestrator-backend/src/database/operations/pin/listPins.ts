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
import { DbDefinitionVersionRow, DbEnvironmentPinRow } from '../../tables';

/** Pins of an environment by the name of the definition, with the content that they keep. */
export async function listPins(options: {
  knex: Knex;
  environmentUid: string;
}): Promise<(DbEnvironmentPinRow & Pick<DbDefinitionVersionRow, 'content'>)[]> {
  const { knex, environmentUid } = options;
  return knex('environment_pins')
    .join('definition_versions', join =>
      join
        .on('definition_versions.name', 'environment_pins.definition_name')
        .on('definition_versions.version', 'environment_pins.version'),
    )
    .where({ environment_uid: environmentUid })
    .orderBy('definition_name')
    .select('environment_pins.*', 'definition_versions.content');
}

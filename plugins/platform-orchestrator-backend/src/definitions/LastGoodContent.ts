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

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DefinitionFile, SecretStore } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { findDefinitionSource } from '../database/operations/definitionSource/findDefinitionSource';
import { keepDefinitionSource } from '../database/operations/definitionSource/keepDefinitionSource';
import { PLATFORM_SCOPE } from '../secrets';

/** Keeps the content of each source that was good, for a start at which the source is broken or away. Sealed, for definitions may hold literal secrets. */
export class LastGoodContent {
  readonly #knex: Knex;
  readonly #secrets: SecretStore;
  readonly #logger: LoggerService;

  constructor(options: {
    knex: Knex;
    secrets: SecretStore;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#secrets = options.secrets;
    this.#logger = options.logger;
  }

  async find(source: string): Promise<DefinitionFile[] | undefined> {
    const row = await findDefinitionSource({ knex: this.#knex, source });
    if (!row) {
      return undefined;
    }
    const scope = await this.#secrets.scope(PLATFORM_SCOPE);
    return JSON.parse(scope.open(row.last_good, associatedDataOf(source)));
  }

  /** What cannot be kept is only missing at a later start that finds the source broken, so that is no reason to stop. */
  async keep(source: string, files: DefinitionFile[]): Promise<void> {
    try {
      const scope = await this.#secrets.scope(PLATFORM_SCOPE);
      const lastGood = scope.seal(
        JSON.stringify(files),
        associatedDataOf(source),
      );
      await keepDefinitionSource({
        knex: this.#knex,
        row: {
          source,
          last_good: lastGood,
          loaded_at: new Date().toISOString(),
        },
      });
    } catch (error) {
      const { message } = toError(error);
      this.#logger.warn(
        `The definitions of ${source} are not kept: ${message}`,
      );
    }
  }
}

function associatedDataOf(source: string): string {
  return `definition-source/${source}`;
}

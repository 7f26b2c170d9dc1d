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
import { NotFoundError } from '@backstage/errors';
import {
  Clock,
  DefinitionVersions,
  ResourceDefinition,
  SecretStore,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { insertDefinitionVersion } from '../database/operations/pin/insertDefinitionVersion';
import { listDefinitionVersions } from '../database/operations/pin/listDefinitionVersions';
import { listPins } from '../database/operations/pin/listPins';
import { putPin } from '../database/operations/pin/putPin';
import { removePin } from '../database/operations/pin/removePin';
import { PLATFORM_SCOPE } from '../secrets';
import { DefinitionVersionRecord, PinRecord } from './PinRecord';

/** Opened definitions that are kept: those that are pinned are read for every plan. */
const KEPT_DEFINITIONS = 500;

/** Versions of definitions that deployments used, and the environments that keep one. Sealed, for definitions may hold literal secrets. */
export class DatabaseDefinitionVersions implements DefinitionVersions {
  readonly #knex: Knex;
  readonly #secrets: SecretStore;
  readonly #clock: Clock;
  /** By name and version: their content never changes, and the same object is compiled once. */
  readonly #opened = new Map<string, ResourceDefinition>();
  readonly #recorded = new Set<string>();

  constructor(options: { knex: Knex; secrets: SecretStore; clock: Clock }) {
    this.#knex = options.knex;
    this.#secrets = options.secrets;
    this.#clock = options.clock;
  }

  async record(definitions: readonly ResourceDefinition[]): Promise<void> {
    for (const definition of definitions) {
      const id = idOf(definition);
      if (!this.#recorded.has(id)) {
        await this.#insert(definition);
        this.#recorded.add(id);
      }
    }
  }

  async pinned(
    environmentUid: string,
  ): Promise<ReadonlyMap<string, ResourceDefinition>> {
    const rows = await listPins({ knex: this.#knex, environmentUid });
    const pins = new Map<string, ResourceDefinition>();
    for (const { definition_name: name, version, content } of rows) {
      pins.set(name, await this.#open({ name, version, content }));
    }
    return pins;
  }

  async list(environmentUid: string): Promise<PinRecord[]> {
    const rows = await listPins({ knex: this.#knex, environmentUid });
    return rows.map(row => ({
      definition: row.definition_name,
      version: row.version,
      pinnedBy: row.pinned_by,
      pinnedAt: new Date(row.pinned_at),
      ...(row.reason !== null && { reason: row.reason }),
    }));
  }

  async versions(name: string): Promise<DefinitionVersionRecord[]> {
    const rows = await listDefinitionVersions({ knex: this.#knex, name });
    return rows.map(({ version, type, driver, recorded_at: recordedAt }) => ({
      version,
      type,
      driver,
      recordedAt: new Date(recordedAt),
    }));
  }

  /** @throws NotFoundError for a version that no deployment used */
  async pin(
    environmentUid: string,
    pin: Omit<PinRecord, 'pinnedAt'>,
  ): Promise<void> {
    const { definition, version, pinnedBy, reason } = pin;
    const known = await this.versions(definition);
    if (!known.some(candidate => candidate.version === version)) {
      throw new NotFoundError(
        `No deployment used the definition '${definition}' at the version '${version}'; there are: ${
          known.map(candidate => candidate.version).join(', ') || 'none'
        }`,
      );
    }
    await putPin({
      knex: this.#knex,
      row: {
        environment_uid: environmentUid,
        definition_name: definition,
        version,
        pinned_by: pinnedBy,
        pinned_at: this.#clock.now().toISOString(),
        reason: reason ?? null,
      },
    });
  }

  /** @throws NotFoundError when it is not pinned */
  async release(environmentUid: string, definition: string): Promise<void> {
    const knex = this.#knex;
    if (!(await removePin({ knex, environmentUid, definition }))) {
      throw new NotFoundError(`The definition '${definition}' is not pinned`);
    }
  }

  async #insert(definition: ResourceDefinition): Promise<void> {
    // where it was written is of no use later
    const { place: _, ...content } = definition;
    const scope = await this.#secrets.scope(PLATFORM_SCOPE);
    await insertDefinitionVersion({
      knex: this.#knex,
      row: {
        name: definition.name,
        version: definition.version,
        type: definition.type,
        driver: definition.driver,
        content: scope.seal(
          JSON.stringify(content),
          associatedDataOf(definition),
        ),
        recorded_at: this.#clock.now().toISOString(),
      },
    });
  }

  async #open(row: {
    name: string;
    version: string;
    content: string;
  }): Promise<ResourceDefinition> {
    const id = idOf(row);
    let definition = this.#opened.get(id);
    if (!definition) {
      const scope = await this.#secrets.scope(PLATFORM_SCOPE);
      definition = JSON.parse(
        scope.open(row.content, associatedDataOf(row)),
      ) as ResourceDefinition;
      if (this.#opened.size >= KEPT_DEFINITIONS) {
        // the oldest one, for a map keeps the order of insertion
        this.#opened.delete(this.#opened.keys().next().value!);
      }
      this.#opened.set(id, definition);
    }
    return definition;
  }
}

function idOf({ name, version }: { name: string; version: string }): string {
  return `${name}@${version}`;
}

function associatedDataOf(of: { name: string; version: string }): string {
  return `definition-version/${idOf(of)}`;
}

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

import { InputError, NotFoundError } from '@backstage/errors';
import {
  Clock,
  Secret,
  SecretStore,
  SharedValueStore,
  SharedValues,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { findApplication } from '../database/operations/application/findApplication';
import { insertValueVersion } from '../database/operations/value/insertValueVersion';
import { listPresentValues } from '../database/operations/value/listPresentValues';
import { listValueVersions } from '../database/operations/value/listValueVersions';
import { DbValueVersionRow } from '../database/tables';
import {
  SharedValueChange,
  SharedValueRecord,
  ValueLevel,
} from './SharedValueRecord';
import { fromValueRow, scopeOf, valueData } from './valueRows';

/** Characters of a value: what is longer is a file, not a value. */
const LONGEST_VALUE = 100_000;
/** Elements of a placeholder, such as `LOG_LEVEL` or `smtp.host`. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;
const LONGEST_NAME = 200;

/** Shared values in the plugin's database: every change is kept, and what is valid is a fold of them. Who may change them has been asked before. */
export class DatabaseSharedValues implements SharedValueStore {
  readonly #knex: Knex;
  readonly #secrets: SecretStore;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; secrets: SecretStore; clock: Clock }) {
    this.#knex = options.knex;
    this.#secrets = options.secrets;
    this.#clock = options.clock;
  }

  async read(options: {
    application: string;
    environmentUid: string;
    version?: number;
  }): Promise<SharedValues> {
    const { application: name, environmentUid, version } = options;
    const knex = this.#knex;
    const application = await findApplication({ knex, name });
    if (!application) {
      return { version: 0, values: new Map() };
    }
    const rows = await listPresentValues({
      knex,
      applicationId: application.id,
      environmentUid,
      ...(version !== undefined && { version }),
    });
    const values = new Map<string, string | Secret>();
    for (const row of effectiveRows(rows)) {
      values.set(row.name, await this.#open(row));
    }
    return {
      // what lies beyond it is that of other environments
      version: Math.max(0, ...rows.map(row => row.version)),
      values,
    };
  }

  /** What is valid on a level, by name; on that of an environment with what it has from its application. */
  async list(level: ValueLevel): Promise<SharedValueRecord[]> {
    const rows = await listPresentValues({ knex: this.#knex, ...level });
    return effectiveRows(rows).map(row => {
      const { action: _, ...record } = fromValueRow(row);
      return record;
    });
  }

  /** Changes of one value on one level, the newest first. */
  async history(
    level: ValueLevel,
    name: string,
    limit: number,
  ): Promise<SharedValueChange[]> {
    const rows = await listValueVersions({
      knex: this.#knex,
      ...level,
      name,
      limit,
    });
    return rows.map(fromValueRow);
  }

  /** @throws InputError for a name or a value that cannot be used */
  async set(
    level: ValueLevel,
    value: {
      name: string;
      value: string;
      secret: boolean;
      description?: string;
      by: string;
    },
  ): Promise<number> {
    const { name, secret } = value;
    refuseName(name);
    if (value.value.length > LONGEST_VALUE) {
      throw new InputError(
        `The value of '${name}' has more than ${LONGEST_VALUE} characters: keep it in a file`,
      );
    }
    return this.#write(level, name, value.by, {
      action: 'set',
      secret,
      value: secret ? null : value.value,
      sealed: secret ? await this.#seal(level, name, value.value) : null,
      description: value.description ?? null,
    });
  }

  /** @throws NotFoundError when it is not set on this level */
  async unset(level: ValueLevel, name: string, by: string): Promise<number> {
    const [last] = await this.#last(level, name);
    if (last?.action !== 'set') {
      throw new NotFoundError(`The value '${name}' is not set here`);
    }
    return this.#write(level, name, by, {
      action: 'unset',
      secret: last.secret,
      value: null,
      sealed: null,
      description: null,
    });
  }

  /**
   * Makes a value again what it was at a version, unset if it was not set then.
   *
   * @throws NotFoundError when the value was not changed by that version
   */
  async restore(
    level: ValueLevel,
    name: string,
    version: number,
    by: string,
  ): Promise<number> {
    const [row] = await listValueVersions({
      knex: this.#knex,
      ...level,
      name,
      version,
      limit: 1,
    });
    if (!row) {
      throw new NotFoundError(
        `Version ${version} is none of the value '${name}' here`,
      );
    }
    const { action, secret, value, sealed, description } = row;
    return this.#write(level, name, by, {
      action,
      secret,
      value,
      sealed,
      description,
    });
  }

  /** Gives an environment the plain values that another one has of its own; secrets stay where they are. */
  async copyPlain(options: {
    applicationId: string;
    fromUid: string;
    toUid: string;
    by: string;
  }): Promise<void> {
    const { applicationId, fromUid, toUid, by } = options;
    const from = { applicationId, environmentUid: fromUid };
    for (const record of await this.list(from)) {
      const { level, name, value, description } = record;
      if (level === 'environment' && value !== undefined) {
        await this.set(
          { applicationId, environmentUid: toUid },
          {
            name,
            value,
            secret: false,
            by,
            ...(description && { description }),
          },
        );
      }
    }
  }

  #last(level: ValueLevel, name: string) {
    return listValueVersions({ knex: this.#knex, ...level, name, limit: 1 });
  }

  #write(
    { applicationId, environmentUid }: ValueLevel,
    name: string,
    by: string,
    change: Pick<
      DbValueVersionRow,
      'action' | 'secret' | 'value' | 'sealed' | 'description'
    >,
  ): Promise<number> {
    return insertValueVersion({
      knex: this.#knex,
      row: {
        application_id: applicationId,
        environment_uid: environmentUid ?? null,
        name,
        created_by: by,
        created_at: this.#clock.now().toISOString(),
        ...change,
      },
    });
  }

  async #seal(
    { applicationId, environmentUid }: ValueLevel,
    name: string,
    value: string,
  ): Promise<string> {
    const scope = await this.#secrets.scope(
      scopeOf({
        application_id: applicationId,
        environment_uid: environmentUid ?? null,
      }),
    );
    return scope.seal(value, valueData(name));
  }

  async #open(row: DbValueVersionRow): Promise<string | Secret> {
    if (row.sealed === null) {
      return row.value ?? '';
    }
    const scope = await this.#secrets.scope(scopeOf(row));
    const value = scope.open(row.sealed, valueData(row.name));
    return Secret.of(value, { from: 'values', path: row.name });
  }
}

/** What is valid: the value of the environment, else that of the application, by name. */
function effectiveRows(rows: readonly DbValueVersionRow[]) {
  const byName = new Map<string, DbValueVersionRow>();
  const set = rows.filter(({ action }) => action === 'set');
  const own = set.filter(row => row.environment_uid !== null);
  const inherited = set.filter(row => row.environment_uid === null);
  for (const row of [...inherited, ...own]) {
    byName.set(row.name, row);
  }
  return [...byName.values()].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

function refuseName(name: string): void {
  if (!NAME.test(name) || name.length > LONGEST_NAME) {
    throw new InputError(
      `'${name}' is no name of a value: expected letters, digits, '_' and '-', in elements with dots between, such as LOG_LEVEL or smtp.host`,
    );
  }
}

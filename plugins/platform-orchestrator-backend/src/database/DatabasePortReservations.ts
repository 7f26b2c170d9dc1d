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

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Clock } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { PortReservations } from '../drivers/process';
import { DbReservedPortRow } from './tables';

/** Milliseconds after which a port falls whose workload never ran. */
const UNUSED_LIFETIME = 86_400_000;

/** Remembers the ports of local workloads in the plugin's database. */
export class DatabasePortReservations implements PortReservations {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  async list(options: {
    host: string;
    key: string;
  }): Promise<Record<string, number>> {
    const { host, key } = options;
    const rows = await this.#knex<DbReservedPortRow>('reserved_ports')
      .where({ host, key })
      .orderBy('port_name');
    return Object.fromEntries(
      rows.map(({ port_name: name, port }) => [name, port]),
    );
  }

  async claim(options: {
    host: string;
    key: string;
    name: string;
    port: number;
  }): Promise<number | undefined> {
    const { host, key, name, port } = options;
    try {
      await this.#knex<DbReservedPortRow>('reserved_ports').insert({
        host,
        port,
        key,
        port_name: name,
        reserved_at: this.#clock.now().toISOString(),
      });
      return port;
    } catch (error) {
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
    }
    const reserved = await this.list({ host, key });
    return reserved[name];
  }

  async release(options: { host: string; key: string }): Promise<void> {
    const { host, key } = options;
    await this.#knex<DbReservedPortRow>('reserved_ports')
      .where({ host, key })
      .delete();
  }

  /** Frees ports that were given out in plans and then never used. */
  async removeUnused(): Promise<void> {
    const until = new Date(this.#clock.now().getTime() - UNUSED_LIFETIME);
    await this.#knex<DbReservedPortRow>('reserved_ports')
      .where('reserved_at', '<=', until.toISOString())
      .whereNotIn('key', this.#knex('resources').select('key'))
      .delete();
  }
}

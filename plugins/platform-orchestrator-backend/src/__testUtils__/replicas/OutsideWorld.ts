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

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Driver, Runtime } from '@platform-orchestrator/engine';
import { Client } from 'pg';

/** PostgreSQL: the database is there, or another session is making it at this moment. */
const EXISTS = ['42P04', '23505'];

export interface OutsideWorldOptions {
  /** Folder of files. */
  directory: string;
  /** Connection string of a superuser on the server of databases. */
  server: string;
  /** Begin of the names of databases, so that two worlds can share a server. */
  prefix: string;
  /** Milliseconds that a call takes at most, besides its work. */
  slowness: number;
}

/** Real things outside: files, and databases on a server. Their names are the keys, so what exists can be compared with what is kept. */
export class OutsideWorld {
  readonly #options: OutsideWorldOptions;

  constructor(options: OutsideWorldOptions) {
    this.#options = options;
  }

  /** `file` makes files and is a target, `database` makes databases. */
  get drivers(): Driver[] {
    return [
      this.#driver('file', {
        make: key => this.#makeFile(key),
        remove: key => rm(this.#pathOf(key), { force: true }),
      }),
      this.#driver('database', {
        make: key => this.#makeDatabase(key),
        remove: key =>
          this.#query(`drop database if exists "${this.#nameOf(key)}"`),
      }),
    ];
  }

  /** Keys of what exists. */
  async things(): Promise<Map<string, string>> {
    await mkdir(this.#options.directory, { recursive: true });
    const files = await readdir(this.#options.directory);
    const { prefix } = this.#options;
    const { rows } = await this.#query(
      `select datname from pg_database where datname like '${prefix}%'`,
    );
    return new Map([
      ...files.map((key): [string, string] => [key, 'file']),
      ...rows.map(({ datname }): [string, string] => [
        datname.slice(prefix.length),
        'database',
      ]),
    ]);
  }

  /** Removes all databases; files go with their folder. */
  async remove(): Promise<void> {
    for (const [key, kind] of await this.things()) {
      if (kind === 'database') {
        await this.#query(`drop database "${this.#nameOf(key)}" with (force)`);
      }
    }
  }

  #driver(
    id: string,
    verbs: {
      make(key: string): Promise<unknown>;
      remove(key: string): Promise<unknown>;
    },
  ): Driver {
    return {
      id,
      inputs: { values: { type: 'object' } },
      capabilities: { target: id === 'file', pure: false, usesImages: true },
      apply: async ({ key }, context) => {
        await this.#dawdle();
        await context.checkpoint();
        await verbs.make(key);
        await this.#dawdle();
        const password = await context.secret('password', () =>
          Buffer.from(context.randomBytes(12)).toString('hex'),
        );
        return {
          outputs: {
            values: { host: `${key}.test` },
            secrets: { password: password.reveal() },
          },
        };
      },
      delete: async ({ key }, context) => {
        await this.#dawdle();
        await context.checkpoint();
        await verbs.remove(key);
      },
      read: async ({ key }) =>
        (await this.things()).get(key) === id ? { drift: [] } : 'absent',
      ...(id === 'file' && {
        observe: async ({ key }): Promise<Runtime> => ({
          health: (await this.things()).has(key) ? 'healthy' : 'degraded',
          containers: [],
          urls: [],
        }),
      }),
    };
  }

  async #makeFile(key: string): Promise<void> {
    await mkdir(this.#options.directory, { recursive: true });
    await writeFile(this.#pathOf(key), String(process.pid));
  }

  async #makeDatabase(key: string): Promise<void> {
    try {
      await this.#query(`create database "${this.#nameOf(key)}"`);
    } catch (error) {
      if (!EXISTS.includes((error as { code?: string }).code ?? '')) {
        throw error;
      }
    }
  }

  #pathOf(key: string): string {
    return join(this.#options.directory, key);
  }

  #nameOf(key: string): string {
    return `${this.#options.prefix}${key}`;
  }

  async #dawdle(): Promise<void> {
    await sleep(Math.random() * this.#options.slowness);
  }

  async #query(sql: string): Promise<{ rows: { datname: string }[] }> {
    const client = new Client({ connectionString: this.#options.server });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

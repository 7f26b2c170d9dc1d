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

'use strict';

const { Pool } = require('pg');

/** The books, kept in a PostgreSQL database. */
class Books {
  #pool;
  #prepared;

  static connect(environment) {
    const books = new Books();
    books.#pool = new Pool({
      host: environment.DATABASE_HOST,
      port: Number(environment.DATABASE_PORT),
      database: environment.DATABASE_NAME,
      user: environment.DATABASE_USERNAME,
      password: environment.DATABASE_PASSWORD,
      max: 5,
      connectionTimeoutMillis: 5_000,
    });
    // A lost connection is replaced at the next query.
    books.#pool.on('error', error => console.error(error.message));
    return books;
  }

  async list() {
    return this.#query('SELECT title, author FROM books ORDER BY id');
  }

  async add({ title, author }) {
    const [book] = await this.#query(
      'INSERT INTO books (title, author) VALUES ($1, $2) RETURNING title, author',
      [title, author],
    );
    return book;
  }

  /** Where the books are, as the database itself says. */
  async describe() {
    const [place] = await this.#query(
      `SELECT current_database() AS database, current_user AS role,
              split_part(version(), ' ', 2) AS version,
              (SELECT count(*)::int FROM books) AS books`,
    );
    return place;
  }

  async disconnect() {
    await this.#pool.end();
  }

  async #query(text, values) {
    await this.#prepare();
    const { rows } = await this.#pool.query(text, values);
    return rows;
  }

  /** Makes the table before the first query; tries again after a failure. */
  #prepare() {
    this.#prepared ??= this.#pool
      .query(
        `CREATE TABLE IF NOT EXISTS books (
           id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
           title text NOT NULL,
           author text NOT NULL
         )`,
      )
      .catch(error => {
        this.#prepared = undefined;
        throw error;
      });
    return this.#prepared;
  }
}

module.exports = { Books };

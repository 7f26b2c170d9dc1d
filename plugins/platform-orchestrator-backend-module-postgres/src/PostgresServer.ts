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

import { Socket } from 'node:net';
import { Client, QueryResultRow } from 'pg';
import { PostgresSecrets, PostgresValues } from './inputs';
import { translatePostgresError } from './translatePostgresError';

const CONNECT_WITHIN = 10_000; // milliseconds; a server that is up answers in far less

/**
 * One connection to a server, as the role of the definition. Its errors are `DriverError`s.
 */
export class PostgresServer {
  /** `host:port`, for messages. */
  readonly place: string;
  readonly port: number;
  readonly #client: Client;
  readonly #signal: AbortSignal;
  readonly #stop: () => void;

  /**
   * @param options - the connection ends when `signal` aborts; no statement runs beyond `deadline`
   */
  static async connect(options: {
    values: PostgresValues;
    secrets: PostgresSecrets;
    signal: AbortSignal;
    deadline: Date;
  }): Promise<PostgresServer> {
    const { values, secrets, signal, deadline } = options;
    signal.throwIfAborted();
    const port = Number(values.port);
    const socket = new Socket();
    const client = new Client({
      host: values.host,
      port,
      database: values.database,
      user: secrets.username ?? values.username,
      password: secrets.password,
      ssl: tlsOptions(values),
      connectionTimeoutMillis: CONNECT_WITHIN,
      statement_timeout: Math.max(1, deadline.getTime() - Date.now()),
      application_name: 'platform-orchestrator',
      stream: () => socket,
    });
    const place = `${values.host}:${port}`;
    const server = new PostgresServer({ client, socket, signal, place, port });
    try {
      await server.#guard(() => client.connect());
    } catch (error) {
      await server.close();
      throw error;
    }
    return server;
  }

  private constructor(options: {
    client: Client;
    socket: Socket;
    signal: AbortSignal;
    place: string;
    port: number;
  }) {
    this.#client = options.client;
    this.#signal = options.signal;
    this.place = options.place;
    this.port = options.port;
    // whatever is waited for, connecting or a statement, fails at once
    this.#stop = () => void options.socket.destroy();
    this.#signal.addEventListener('abort', this.#stop, { once: true });
    // a connection that breaks while idle is reported by the next statement
    this.#client.on('error', () => {});
  }

  async query<Row extends QueryResultRow = QueryResultRow>(
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    const { rows } = await this.#guard(() =>
      this.#client.query<Row>(sql, parameters),
    );
    return rows;
  }

  /** Runs statements that take no parameters and that all take effect or none. */
  async transaction(statements: string[]): Promise<void> {
    // several statements in one message are one transaction: PostgreSQL, Frontend/Backend Protocol, "Multiple Statements in a Simple Query"
    await this.#guard(() => this.#client.query(statements.join(';\n')));
  }

  /** For names; SQL has no parameters in their place. */
  name(text: string): string {
    return this.#client.escapeIdentifier(text);
  }

  /** For texts where a statement takes no parameters. */
  literal(text: string): string {
    return this.#client.escapeLiteral(text);
  }

  /** The identifier that the server got when it was initialised. */
  async identify(): Promise<string> {
    const [row] = await this.query<{ id: string }>(
      'SELECT system_identifier::text AS id FROM pg_control_system()',
    );
    return row.id;
  }

  /** Whether the role of the definition is a superuser. */
  async isSuperuser(): Promise<boolean> {
    const [row] = await this.query<{ rolsuper: boolean }>(
      'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
    );
    return row.rolsuper;
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#stop);
    await this.#client.end().catch(() => {});
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    this.#signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      this.#signal.throwIfAborted();
      throw translatePostgresError({ error, place: this.place });
    }
  }
}

function tlsOptions(values: PostgresValues) {
  switch (values.tls) {
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify':
      return { rejectUnauthorized: true, ca: values.ca };
    default:
      return false;
  }
}

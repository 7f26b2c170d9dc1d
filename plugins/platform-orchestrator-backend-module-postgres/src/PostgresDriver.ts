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

import {
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  DriverCapabilities,
  DriverContext,
  DriverError,
  Observed,
  Preview,
  ReadRequest,
  readInputs,
} from '@platform-orchestrator/backstage-plugin-node';
import { PostgresCookie, parseCookie } from './PostgresCookie';
import { PostgresServer } from './PostgresServer';
import { closeDatabaseToOthers } from './closeDatabaseToOthers';
import { dropDatabase } from './dropDatabase';
import { dropRole } from './dropRole';
import { ensureDatabase } from './ensureDatabase';
import { ensureRole } from './ensureRole';
import { findDatabase } from './findDatabase';
import { findRole } from './findRole';
import { PostgresSecrets, PostgresValues, postgresInputs } from './inputs';
import { newNames } from './newNames';
import { randomPassword } from './randomPassword';
import { readDrift } from './readDrift';

// each call holds one or two of the server's connections
const MOST_AT_ONCE = 4;

/**
 * Gives a database and the role that owns it, with its own password, on a server that is there already.
 *
 * @remarks
 * The key is in both names, so two creates of one resource collide, and an interrupted call's work is found again. The password reaches the
 * server as a SCRAM verifier only, so no log of statements holds it.
 *
 * @public
 */
export class PostgresDriver implements Driver {
  readonly id = 'postgres';
  readonly inputs = postgresInputs;
  readonly capabilities: DriverCapabilities = {
    target: false,
    pure: false,
    maxConcurrency: MOST_AT_ONCE,
  };

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const secret = await context.secret('password', () =>
      randomPassword(context.randomBytes),
    );
    const password = secret.revealText();
    return this.#onServer(request, context, async (server, values) => {
      const serverId = await server.identify();
      const before = parseCookie(request.previous?.cookie);
      if (before && before.server !== serverId) {
        throw new DriverError(
          'conflict',
          `The database lives on another server than ${server.place}`,
          {
            input: 'inputs.host',
            nextStep:
              'Plan again: moving it means to delete it there and to make an empty one here',
          },
        );
      }
      const fresh = newNames(request);
      await context.checkpoint();
      const role = await ensureRole({
        server,
        key: request.key,
        name: fresh.role,
        password,
        randomBytes: context.randomBytes,
      });
      await context.checkpoint();
      const database = await ensureDatabase({
        server,
        key: request.key,
        name: fresh.database,
        role,
      });
      await context.checkpoint();
      await closeDatabaseToOthers({
        server,
        database,
        labels: request.labels,
      });
      context.progress(`Database ${database} is there on ${server.place}`);
      const cookie: PostgresCookie = { server: serverId };
      return {
        outputs: {
          values: { host: values.host, port: server.port, name: database },
          secrets: { username: role, password },
        },
        cookie: JSON.stringify(cookie),
      };
    });
  }

  async delete(request: DeleteRequest, context: ApplyContext): Promise<void> {
    await this.#onServer(request, context, async server => {
      await context.checkpoint();
      await dropDatabase({ server, key: request.key });
      await context.checkpoint();
      await dropRole({ server, key: request.key });
      context.progress(`The database is gone from ${server.place}`);
    });
  }

  async preview(
    request: ApplyRequest,
    context: DriverContext,
  ): Promise<Preview> {
    return this.#onServer(request, context, async server => {
      const before = parseCookie(request.previous?.cookie);
      const moved =
        before !== undefined && before.server !== (await server.identify());
      const database = await findDatabase({ server, key: request.key });
      return {
        action: moved ? 'replace' : 'update',
        destroys: [],
        detail: {
          server: server.place,
          database: database?.name ?? newNames(request).database,
          exists: database !== undefined,
        },
      };
    });
  }

  async read(
    request: ReadRequest,
    context: DriverContext,
  ): Promise<Observed | 'absent'> {
    return this.#onServer(request, context, async server => {
      const database = await findDatabase({ server, key: request.key });
      const role = await findRole({ server, key: request.key });
      return database === undefined && role === undefined
        ? 'absent'
        : { drift: readDrift({ database, role }) };
    });
  }

  async #onServer<T>(
    request: { inputs: ApplyRequest['inputs'] },
    context: DriverContext,
    work: (server: PostgresServer, values: PostgresValues) => Promise<T>,
  ): Promise<T> {
    const { values, secrets } = readInputs<PostgresValues, PostgresSecrets>(
      this.inputs,
      request.inputs,
    );
    const server = await PostgresServer.connect({
      values,
      secrets,
      signal: context.signal,
      deadline: context.deadline,
    });
    try {
      return await work(server, values);
    } finally {
      await server.close();
    }
  }
}

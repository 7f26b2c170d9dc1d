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
  ApplyRequest,
  DriverError,
  Secret,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  DriverTestHost,
  mockApplyRequest,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { PostgresDriver } from './PostgresDriver';
import { startPostgres } from './__testUtils__/startPostgres';

jest.setTimeout(60_000);

const KEY = 'c0ffee'.padEnd(40, '0');
const driver = new PostgresDriver();
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let admin: Client;
// not `postgres`, which no text about PostgreSQL could do without
const credentials = { username: 'contract_admin', password: 'Zaunkönig-4711' };

beforeAll(async () => {
  postgres = await startPostgres();
  admin = new Client({ connectionString: postgres.url.href });
  await admin.connect();
  await admin.query('DROP ROLE IF EXISTS contract_admin');
  await admin.query(
    `CREATE ROLE contract_admin SUPERUSER LOGIN PASSWORD 'Zaunkönig-4711'`,
  );
});

afterAll(async () => {
  for (const role of ['contract_admin', 'powerless_tester', 'modest_tester']) {
    await admin?.query(`DROP ROLE IF EXISTS ${role}`);
  }
  await admin?.end();
  await postgres?.stop();
});

function secret(text: string, path: string) {
  return Secret.of(text, { from: 'definition:postgres', path });
}

function request(options: { key: string }): ApplyRequest {
  const { hostname, port } = postgres.url;
  return mockApplyRequest({
    key: options.key,
    inputs: {
      values: { host: hostname, port: port || '5432' },
      secrets: {
        username: secret(credentials.username, 'username'),
        password: secret(credentials.password, 'password'),
      },
    },
  });
}

function withInputs(
  original: ApplyRequest,
  values: ApplyRequest['inputs']['values'],
  secrets: ApplyRequest['inputs']['secrets'] = {},
): ApplyRequest {
  const { inputs } = original;
  return {
    ...original,
    inputs: {
      values: { ...inputs.values, ...values },
      secrets: { ...inputs.secrets, ...secrets },
    },
  };
}

async function inspect(key: string) {
  const databases = await admin.query(
    `SELECT oid::text, datname, datacl::text, datallowconn,
            shobj_description(oid, 'pg_database') AS comment
     FROM pg_database WHERE datname LIKE $1`,
    [`%${key}%`],
  );
  const roles = await admin.query(
    `SELECT oid::text, rolname, rolsuper, rolcreatedb, rolcreaterole, rolcanlogin
     FROM pg_roles WHERE rolname LIKE $1`,
    [`%${key}%`],
  );
  const found = [...databases.rows, ...roles.rows];
  return found.length === 0 ? undefined : found;
}

async function connectAs(options: {
  database: string;
  username: string;
  password: string;
}): Promise<Client> {
  const client = new Client({
    host: postgres.url.hostname,
    port: Number(postgres.url.port || 5432),
    database: options.database,
    user: options.username,
    password: options.password,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function applied(key: string, host = new DriverTestHost()) {
  const { outputs, cookie } = await driver.apply(
    request({ key }),
    host.context({ key }),
  );
  return {
    database: outputs.values.name as string,
    username: outputs.secrets.username as string,
    password: outputs.secrets.password as string,
    previous: { outputs, cookie },
  };
}

describe('PostgresDriver', () => {
  testDriverContract({
    sample: driver,
    create: async () => ({ driver, request, inspect }),
    failures: [
      {
        title: 'a wrong password',
        kind: 'auth',
        input: 'secrets.password',
        request: original =>
          withInputs(
            original,
            {},
            { password: secret('wrong one', 'password') },
          ),
      },
      {
        title: 'no such user',
        kind: 'auth',
        input: 'secrets.password',
        request: original =>
          withInputs(
            original,
            {},
            { username: secret('nobody-here', 'username') },
          ),
      },
      {
        title: 'a role that may not make roles',
        kind: 'auth',
        input: 'secrets.username',
        request: async original => {
          await admin.query('DROP ROLE IF EXISTS powerless_tester');
          await admin.query(
            `CREATE ROLE powerless_tester LOGIN PASSWORD 'powerless'`,
          );
          return withInputs(
            original,
            {},
            {
              username: secret('powerless_tester', 'username'),
              password: secret('powerless', 'password'),
            },
          );
        },
      },
      {
        title: 'a server that is down',
        kind: 'transient',
        input: 'inputs.host',
        request: async original =>
          withInputs(original, { host: '127.0.0.1', port: await freePort() }),
      },
      {
        title: 'a database to connect to that is not there',
        kind: 'invalid',
        input: 'inputs.database',
        request: original => withInputs(original, { database: 'nowhere' }),
      },
      {
        title: 'TLS with a server that has none',
        kind: 'invalid',
        input: 'inputs.tls',
        request: original => withInputs(original, { tls: 'require' }),
      },
      {
        title: 'a port that is none',
        kind: 'invalid',
        input: 'inputs.port',
        request: original => withInputs(original, { port: 'main' }),
      },
      {
        title: 'a database of that name that belongs to somebody else',
        kind: 'conflict',
        request: async original => {
          await admin.query(`CREATE DATABASE somebodys_${original.key}`);
          return original;
        },
      },
    ],
  });

  describe('with a database', () => {
    const other = 'decaf'.padEnd(40, '0');

    afterEach(async () => {
      for (const key of [KEY, other]) {
        await driver.delete(
          request({ key }),
          new DriverTestHost().context({ key }),
        );
      }
    });

    it('names both after application and environment, with the key, within 63 bytes', async () => {
      const { database, username, previous } = await applied(KEY);
      expect({ database, username, values: previous.outputs.values }).toEqual({
        database: `shop_development_${KEY}`,
        username: `shop_development_${KEY}_owner`,
        values: {
          host: postgres.url.hostname,
          port: Number(postgres.url.port || 5432),
          name: `shop_development_${KEY}`,
        },
      });
      expect(username).toHaveLength(63);
    });

    it('lets its role use the database, and nothing else', async () => {
      const mine = await applied(KEY);
      const theirs = await applied(other);

      const client = await connectAs(mine);
      await client.query('CREATE TABLE books (title text)');
      await client.query(`INSERT INTO books VALUES ('Middlemarch')`);
      expect((await client.query('SELECT title FROM books')).rows).toEqual([
        { title: 'Middlemarch' },
      ]);
      await expect(client.query('CREATE DATABASE mine')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('CREATE ROLE mine')).rejects.toMatchObject({
        code: '42501',
      });
      await client.end();

      await expect(
        connectAs({ ...mine, database: theirs.database }),
      ).rejects.toMatchObject({ code: '42501' });
    });

    it('labels the database', async () => {
      const { database } = await applied(KEY);
      const { rows } = await admin.query(
        `SELECT shobj_description(oid, 'pg_database') AS comment
         FROM pg_database WHERE datname = $1`,
        [database],
      );
      expect(JSON.parse(rows[0].comment)).toEqual(
        mockApplyRequest({ key: KEY }).labels,
      );
    });

    it('puts right what was changed by hand, after read has told of it', async () => {
      const host = new DriverTestHost();
      const { database, username, password } = await applied(KEY, host);
      await admin.query(`GRANT CONNECT ON DATABASE ${database} TO PUBLIC`);
      await admin.query(
        `ALTER ROLE ${username} CREATEDB NOLOGIN PASSWORD 'changed'`,
      );
      const read = () =>
        driver.read(request({ key: KEY }), host.context({ key: KEY }));
      expect(await read()).toEqual({
        drift: [
          { path: 'database.open', expected: 'no', found: 'yes' },
          { path: 'role.privileged', expected: 'no', found: 'yes' },
        ],
      });

      const again = await applied(KEY, host);
      expect(again.password).toBe(password);
      expect(await read()).toEqual({ drift: [] });
      await (await connectAs(again)).end();
    });

    it('ends open connections when it deletes', async () => {
      const mine = await applied(KEY);
      const client = await connectAs(mine);
      const elsewhere = await connectAs({ ...mine, database: 'postgres' });
      await driver.delete(
        request({ key: KEY }),
        new DriverTestHost().context({ key: KEY }),
      );
      await expect(client.query('SELECT 1')).rejects.toThrow();
      await expect(elsewhere.query('SELECT 1')).rejects.toThrow();
      expect(await inspect(KEY)).toBeUndefined();
    });

    it('works for a role that is no superuser', async () => {
      await admin.query('DROP ROLE IF EXISTS modest_tester');
      await admin.query(
        `CREATE ROLE modest_tester LOGIN CREATEDB CREATEROLE PASSWORD 'modest'`,
      );
      const modest = withInputs(
        request({ key: KEY }),
        {},
        {
          username: secret('modest_tester', 'username'),
          password: secret('modest', 'password'),
        },
      );
      const host = new DriverTestHost();
      const first = await driver.apply(modest, host.context({ key: KEY }));
      expect(await driver.apply(modest, host.context({ key: KEY }))).toEqual(
        first,
      );
      const client = await connectAs({
        database: first.outputs.values.name as string,
        username: first.outputs.secrets.username as string,
        password: first.outputs.secrets.password as string,
      });
      await driver.delete(modest, host.context({ key: KEY }));
      await expect(client.query('SELECT 1')).rejects.toThrow();
      expect(await inspect(KEY)).toBeUndefined();
    });

    it('keeps a role whose objects are elsewhere, and says so', async () => {
      const { username } = await applied(KEY);
      await admin.query(`CREATE TABLE left_behind (id int)`);
      try {
        await admin.query(`ALTER TABLE left_behind OWNER TO ${username}`);
        const error = await driver
          .delete(
            request({ key: KEY }),
            new DriverTestHost().context({ key: KEY }),
          )
          .catch(reason => reason);
        expect(error).toBeInstanceOf(DriverError);
        expect(error.kind).toBe('conflict');
        expect(error.nextStep).toBe(
          'Give these objects to another role, then retry',
        );
      } finally {
        await admin.query('DROP TABLE left_behind');
      }
    });

    it('plans a replacement when the inputs lead to another server, and refuses to go there unplanned', async () => {
      const { previous } = await applied(KEY);
      const context = new DriverTestHost().context({ key: KEY });
      const here = { ...request({ key: KEY }), previous };
      expect(await driver.preview(here, context)).toEqual({
        action: 'update',
        destroys: [],
        detail: {
          server: `${postgres.url.hostname}:${postgres.url.port || 5432}`,
          database: `shop_development_${KEY}`,
          exists: true,
        },
      });

      const moved = {
        ...here,
        previous: { ...previous, cookie: '{"server":"4711"}' },
      };
      expect(await driver.preview(moved, context)).toMatchObject({
        action: 'replace',
      });
      await expect(driver.apply(moved, context)).rejects.toMatchObject({
        kind: 'conflict',
        input: 'inputs.host',
      });
    });

    it('never sends the password itself', async () => {
      const query = jest.spyOn(Client.prototype, 'query');
      const { password } = await applied(KEY);
      const statements = JSON.stringify(query.mock.calls);
      query.mockRestore();
      expect(statements).toContain('SCRAM-SHA-256$4096:');
      expect(statements).not.toContain(password);
    });
  });

  it('stops waiting for a server that does not answer when it is cancelled', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise(resolve => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const started = Date.now();
    await expect(
      driver.apply(
        withInputs(request({ key: KEY }), { host: '127.0.0.1', port }),
        new DriverTestHost().context({ key: KEY, signal: controller.signal }),
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(Date.now() - started).toBeLessThan(2_000);
    silent.close();
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise(resolve => probe.close(resolve));
  return port;
}

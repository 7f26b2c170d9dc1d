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
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { platformOrchestratorDriversExtensionPoint } from '@platform-orchestrator/backstage-plugin-node';
import { Knex } from 'knex';
import { chmodSync } from 'node:fs';
import { LeakyDriver, spellingsOf } from './__testUtils__/canary/LeakyDriver';
import { RecordedLogger } from './__testUtils__/canary/RecordedLogger';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

/** One for each way in. The signs make its three spellings differ. */
const CANARIES = {
  literal: 'canary+literal/1',
  fileStore: 'canary+file/store/2',
  environmentStore: 'canary+environment/store/3',
  output: 'canary+output/4',
  generated: 'canary+generated/5',
  target: 'canary+target/6',
  wrappingKey: 'canary+wrapping/key/7'.repeat(2),
};

const DEFINITIONS = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: database }
spec:
  type: postgres
  driver: leaky
  inputs: { size: small, url: "postgres://\${resources.login.outputs.password}@db" }
  secrets:
    literal: ${CANARIES.literal}
    file: { store: vault, ref: admin }
    environment: { store: process, ref: ADMIN }
  criteria: [{}]
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: login }
spec: { type: login, driver: leaky, inputs: {}, criteria: [{}] }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target }
spec:
  type: deployment-target
  driver: leaky-target
  inputs: {}
  secrets: { token: ${CANARIES.target} }
  criteria: [{}]
`;

/** A Score file that uses a secret in every place that may hold one. */
function scoreFile(options: { greeting: string }) {
  const content = `
apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: example/web:1.0.0
    variables:
      GREETING: ${options.greeting}
      PASSWORD: \${resources.db.password}
      URL: postgres://web:\${resources.db.password}@\${resources.db.host}
    files:
      /etc/web.conf: { content: "password = \${resources.db.password}" }
resources:
  db: { type: postgres }
  cache: { type: postgres, params: { upstream: "x:\${resources.db.password}" } }
`;
  return { path: 'web/score.yaml', content };
}

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'secrets that are planted everywhere, %p',
  databaseId => {
    const directory = createMockDirectory();
    const log = new RecordedLogger();
    const auditor = mockServices.auditor.mock();
    const events = mockServices.events.mock();
    const own = { output: CANARIES.output, generated: CANARIES.generated };
    const driver = new LeakyDriver({ id: 'leaky', target: false, own });
    const target = new LeakyDriver({ id: 'leaky-target', target: true, own });
    /** Everything that came over HTTP, errors too. */
    const answers: string[] = [];
    const ends: string[] = [];
    let knex: Knex;
    let platform: StartedPlatform;

    beforeAll(async () => {
      directory.setContent({
        'secrets.json': JSON.stringify({ admin: CANARIES.fileStore }),
      });
      chmodSync(directory.resolve('secrets.json'), 0o600);
      process.env.CANARY_ADMIN = CANARIES.environmentStore;
      knex = await databases.init(databaseId);
      auditor.createEvent.mockResolvedValue({
        success: async () => {},
        fail: async () => {},
      });
      platform = await startPlatform({
        directory,
        definitions: DEFINITIONS,
        config: {
          secrets: {
            keys: [{ id: '1', secret: CANARIES.wrappingKey }],
            stores: {
              vault: { type: 'file', path: directory.resolve('secrets.json') },
              process: { type: 'environment', prefix: 'CANARY_' },
            },
          },
        },
        features: [
          mockServices.database.factory({ knex }),
          createServiceFactory({
            service: coreServices.rootLogger,
            deps: {},
            factory: () => log,
          }),
          auditor.factory,
          events.factory,
          createBackendModule({
            pluginId: 'platform-orchestrator',
            moduleId: 'leaky',
            register: env =>
              env.registerInit({
                deps: { drivers: platformOrchestratorDriversExtensionPoint },
                init: async ({ drivers }) => {
                  drivers.addDriver(driver);
                  drivers.addDriver(target);
                },
              }),
          }),
        ],
      });
      await platform.client.createApplication({ name: 'shop' });
      await runEverything();
    });

    afterAll(async () => {
      delete process.env.CANARY_ADMIN;
      await platform.stop();
    });

    /** Deploys, deploys nothing new, fails, recovers, removes, and reads what the API has of all of it. */
    async function runEverything() {
      await deploy({ greeting: 'hello' });
      await deploy({ greeting: 'hello' });
      driver.broken = true;
      target.broken = true;
      await deploy({ greeting: 'good morning' }, { keepCache: false });
      driver.broken = false;
      target.broken = false;
      await deploy({ greeting: 'good evening' }, { keepCache: false });
      await readEverything();
    }

    async function deploy(
      score: { greeting: string },
      options: { keepCache: boolean } = { keepCache: true },
    ) {
      const file = scoreFile(score);
      const content = options.keepCache
        ? file.content
        : file.content.replace(/^ {2}cache.*$/m, '');
      const plan = await platform.client.createPlan({
        ...DEVELOPMENT,
        score: [{ ...file, content }],
      });
      answers.push(JSON.stringify(plan));
      const deployment = await platform.deploy({
        ...DEVELOPMENT,
        plan: plan.id,
      });
      answers.push(JSON.stringify(deployment));
      ends.push(deployment.state);
    }

    async function readEverything() {
      const environment = '/applications/shop/environments/development';
      const { items } = await platform.client.listDeployments(DEVELOPMENT);
      const resources = await platform.client.listResources(DEVELOPMENT);
      for (const path of [
        '/applications',
        '/applications/shop',
        environment,
        `${environment}/graph`,
        `${environment}/workloads`,
        '/deployments?application=shop',
        '/resources',
        ...resources.items.map(({ key }) => `/resources/${key}`),
        ...items.flatMap(({ id }) => [
          `/deployments/${id}`,
          `/deployments/${id}/events`,
        ]),
        '/definitions',
        '/resource-types',
        '/environment-types',
        '/drivers',
        '/capabilities',
      ]) {
        const response = await fetch(`${platform.url}${path}`);
        expect([path, response.status]).toEqual([path, 200]);
        answers.push(await response.text());
      }
    }

    async function databaseText(): Promise<string> {
      const tables =
        knex.client.config.client === 'pg'
          ? await knex('information_schema.tables')
              .where({ table_schema: 'public' })
              .pluck('table_name')
          : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
      const rows = await Promise.all(tables.map(table => knex(table)));
      return JSON.stringify(rows);
    }

    function auditText(): string {
      const calls = auditor.createEvent.mock.calls.map(
        ([{ request, ...event }]) => event,
      );
      return JSON.stringify(calls);
    }

    it('reached the drivers, which said them everywhere', () => {
      expect(ends).toEqual(['succeeded', 'succeeded', 'failed', 'succeeded']);
      const { wrappingKey, target: credentials, ...others } = CANARIES;
      for (const canary of Object.values(others)) {
        expect([...driver.seen].join()).toContain(canary);
      }
      expect([...target.seen].join()).toContain(credentials);
      expect([...target.seen].join()).toContain(CANARIES.output);
      const said = answers.join();
      expect(said).toContain('using ');
      expect(said).toContain('Cannot log in with ');
      expect(log.text).toContain('using ');
      expect(auditor.createEvent).toHaveBeenCalled();
      expect(events.publish).toHaveBeenCalled();
    });

    it.each<[string, () => string | Promise<string>]>([
      ['answers, events and errors of the API', () => answers.join('\n')],
      ['the database', databaseText],
      ['logs', () => log.text],
      ['audit events', auditText],
      [
        'events for other plugins',
        () => JSON.stringify(events.publish.mock.calls),
      ],
    ])('are not in %s', async (_, read) => {
      const text = await read();
      expect(text.length).toBeGreaterThan(100);
      const found = Object.entries(CANARIES).flatMap(([name, canary]) =>
        spellingsOf(canary)
          .filter(spelling => text.includes(spelling))
          .map(spelling => ({
            name,
            spelling,
            around: text.slice(
              Math.max(0, text.indexOf(spelling) - 200),
              text.indexOf(spelling) + 80,
            ),
          })),
      );
      expect(found).toEqual([]);
    });
  },
);

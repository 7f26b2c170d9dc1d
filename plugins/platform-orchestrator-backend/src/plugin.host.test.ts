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

import { writeFile } from 'node:fs/promises';
import {
  TestDatabases,
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PLATFORM, scoreFile } from './__testUtils__/examples';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';
import { TestWorld } from './__testUtils__/testDrivers';
import { platformOrchestratorPlugin } from './plugin';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

describe('platformOrchestratorPlugin in its host', () => {
  const directory = createMockDirectory();
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
  const platforms: StartedPlatform[] = [];

  beforeEach(() => directory.clear());
  afterEach(async () => {
    await Promise.all(platforms.splice(0).map(platform => platform.stop()));
  });

  async function start(
    options: Omit<Parameters<typeof startPlatform>[0], 'directory'> = {},
  ) {
    const platform = await startPlatform({ directory, ...options });
    platforms.push(platform);
    return platform;
  }

  it.each<[string, JsonObject]>([
    [
      'platformOrchestrator.deployments.concurrency',
      { deployments: { concurrency: 0 } },
    ],
    [
      'platformOrchestrator.drivers.process.ports',
      { drivers: { process: { ports: { from: 1 } } } },
    ],
  ])('does not start with a wrong %s', async (key, config) => {
    await expect(
      startTestBackend({
        features: [
          platformOrchestratorPlugin,
          catalogServiceMock.factory(),
          mockServices.rootConfig.factory({
            data: {
              platformOrchestrator: {
                dataDirectory: directory.resolve('data'),
                ...config,
              },
            },
          }),
        ],
      }),
    ).rejects.toThrow(key);
  });

  it('starts with wrong definitions, says so, and takes better ones without a restart', async () => {
    const path = directory.resolve('platform.yaml');
    await writeFile(path, PLATFORM.replace('order: 10', 'odrer: 10'));
    const { client } = await start({
      config: { definitions: [{ type: 'file', target: path }] },
    });
    const { definitions } = await client.getCapabilities();
    expect(definitions).toMatchObject({ environmentTypes: 0, definitions: 0 });
    expect(definitions.problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        place: expect.objectContaining({ file: path, line: 5 }),
      }),
    );
    await writeFile(path, PLATFORM);
    let now = definitions;
    while (now.problems.length > 0) {
      await new Promise(resolve => setTimeout(resolve, 50));
      now = (await client.getCapabilities()).definitions;
    }
    expect(now).toMatchObject({ environmentTypes: 2, definitions: 3 });
  });

  it.each(databases.eachSupportedId())(
    'continues on %s after a restart what it had begun',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const database = mockServices.database.factory({ knex });
      const world = new TestWorld();
      let open = () => {};
      const gate = new Promise<void>(resolve => {
        open = resolve;
      });
      const first = await start({ world, features: [database] });
      await first.client.createApplication({ name: 'shop' });
      world.gates.set('db', gate);
      const { id } = await first.client.createDeployment({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      for (;;) {
        const { nodes } = await first.client.getDeployment(id);
        if (nodes.some(({ state }) => state === 'running')) {
          break;
        }
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      // the driver call is aborted, and nothing is recorded as failed
      setTimeout(open, 200);
      platforms.splice(platforms.indexOf(first), 1);
      await first.stop();

      world.gates.clear();
      const second = await start({ world, features: [database] });
      const ended = await second.ended(id);
      expect(ended).toMatchObject({ state: 'succeeded', problems: [] });
      expect(world.things.size).toBe(1);
    },
  );

  it('ends streams when it stops, and lets clients come back', async () => {
    const { client, stop, url, world } = await start();
    await client.createApplication({ name: 'shop' });
    let open = () => {};
    world.gates.set('db', new Promise(resolve => (open = resolve)));
    const { id } = await client.createDeployment({
      ...DEVELOPMENT,
      score: [scoreFile()],
    });
    const response = await fetch(`${url}/deployments/${id}/events`);
    const reader = response
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    let text = (await reader.read()).value ?? '';
    setTimeout(open, 200);
    platforms.pop();
    const stopped = stop();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      text += value;
    }
    expect(text).toContain('event: deployment.requested');
    expect(text).not.toContain('event: end');
    await stopped;
  });

  describe('entities', () => {
    const entity = (annotations: Record<string, string>): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'web', annotations },
    });
    const deployEntity = async (
      annotations: Record<string, string>,
      allowFileLocations = true,
    ) => {
      const { client } = await start({
        entities: [entity(annotations)],
        config: { scoreFiles: { allowFileLocations } },
      });
      await client.createApplication({ name: 'shop' });
      return client
        .createPlan({ ...DEVELOPMENT, entity: 'component:default/web' })
        .catch(error => error.body.error.message);
    };

    beforeEach(() => {
      directory.setContent({
        'web/catalog-info.yaml': '',
        'web/score.yaml': scoreFile().content,
        'web/deploy/other.yaml': scoreFile({ name: 'other' }).content,
        'secret.yaml': 'hunter2-canary',
      });
    });

    it('are deployed from the Score file beside them, or from the one that they name', async () => {
      const location = `file:${directory.resolve('web/catalog-info.yaml')}`;
      await expect(
        deployEntity({ 'backstage.io/managed-by-location': location }),
      ).resolves.toMatchObject({
        source: {
          kind: 'entity',
          text: 'web from the Score file of component:default/web',
          files: ['score.yaml'],
        },
      });
      await expect(
        deployEntity({
          'backstage.io/managed-by-location': location,
          'platform-orchestrator.io/score': 'deploy/other.yaml',
        }),
      ).resolves.toMatchObject({ source: { files: ['deploy/other.yaml'] } });
    });

    it('are read where their source code is', async () => {
      const urlReader = mockServices.urlReader.mock({
        readUrl: async url => ({
          etag: 'e1',
          buffer: async () =>
            Buffer.from(
              scoreFile({ name: new URL(url).pathname.split('/')[2] }).content,
            ),
        }),
      });
      const { client } = await start({
        entities: [
          entity({
            'backstage.io/managed-by-location':
              'url:https://github.com/acme/checkout/blob/main/catalog-info.yaml',
          }),
        ],
        features: [urlReader.factory],
      });
      await client.createApplication({ name: 'shop' });
      const plan = await client.createPlan({
        ...DEVELOPMENT,
        entity: 'component:default/web',
      });
      expect(plan.source.text).toBe(
        'checkout from the Score file of component:default/web',
      );
      // the integration says `tree`, which its reader takes for files as well
      expect(urlReader.readUrl).toHaveBeenCalledWith(
        'https://github.com/acme/checkout/tree/main/score.yaml',
      );
    });

    it('cannot name a file outside their folder, nor any of this machine unless that is allowed', async () => {
      const location = `file:${directory.resolve('web/catalog-info.yaml')}`;
      for (const path of [
        '../secret.yaml',
        '/etc/passwd',
        'file:///etc/hosts',
      ]) {
        await expect(
          deployEntity({
            'backstage.io/managed-by-location': location,
            'platform-orchestrator.io/score': path,
          }),
        ).resolves.toContain('does not leave the folder');
      }
      await expect(
        deployEntity({ 'backstage.io/managed-by-location': location }, false),
      ).resolves.toContain(
        'platformOrchestrator.scoreFiles.allowFileLocations',
      );
    });

    it('say what is missing', async () => {
      const location = `file:${directory.resolve('web/catalog-info.yaml')}`;
      await expect(
        deployEntity({
          'backstage.io/managed-by-location': location,
          'platform-orchestrator.io/score': 'absent.yaml',
        }),
      ).resolves.toMatch(
        /'absent.yaml' of component:default\/web cannot be read/,
      );
      const { client } = await start();
      await client.createApplication({ name: 'shop' });
      await expect(
        client.createPlan({ ...DEVELOPMENT, entity: 'component:default/no' }),
      ).rejects.toMatchObject({ statusCode: 404 });
    });
  });

  it('lets nothing be left behind that a database in memory forgets', async () => {
    const { client, deploy, world } = await start({
      rootConfig: {
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
      },
    });
    await client.createApplication({ name: 'shop' });
    await expect(client.getCapabilities()).resolves.toMatchObject({
      notices: expect.arrayContaining([
        expect.stringContaining('kept in memory'),
      ]),
    });
    const failed = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    expect(failed.state).toBe('failed');
    expect(failed.problems).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('The driver thing makes things'),
        nextStep: 'Configure backend.database with a file or with PostgreSQL',
      }),
    );
    expect(world.things.size).toBe(0);
  });

  it('records who changed what, and tells those who listen', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const signals = { publish: jest.fn(async () => {}) };
    const events = { publish: jest.fn(async () => {}), subscribe: jest.fn() };
    const { client, deploy } = await start({
      features: [
        auditor.factory,
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => signals,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
      ],
    });
    await client.createApplication({ name: 'shop' });
    await client
      .createPlan({ ...DEVELOPMENT, set: 'absent' })
      .catch(() => undefined);
    const { id } = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      ['application-mutate', { actionType: 'create', application: 'shop' }],
      ['plan-create', DEVELOPMENT],
      ['deployment-create', DEVELOPMENT],
    ]);
    expect(event.success).toHaveBeenCalledTimes(2);
    expect(event.fail).toHaveBeenCalledTimes(1);

    await platforms.pop()!.stop();
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'platform-orchestrator',
      message: { application: 'shop' },
    });
    expect(events.publish).toHaveBeenLastCalledWith({
      topic: 'platform-orchestrator.deployment',
      eventPayload: { ...DEVELOPMENT, deployment: id, state: 'succeeded' },
    });
  });
});

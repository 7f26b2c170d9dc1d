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
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  DeploymentEvent,
  problemsOfError,
} from '@platform-orchestrator/backstage-plugin-common';
import { DriverError } from '@platform-orchestrator/engine';
import { scoreFile } from './__testUtils__/examples';
import { StartedPlatform, startPlatform } from './__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'platformOrchestratorPlugin, %p',
  databaseId => {
    const directory = createMockDirectory();
    let platform: StartedPlatform;

    beforeEach(async () => {
      directory.clear();
      const knex = await databases.init(databaseId);
      platform = await startPlatform({
        directory,
        features: [mockServices.database.factory({ knex })],
      });
      await platform.client.createApplication({ name: 'shop' });
    });
    afterEach(() => platform.stop());

    it('plans, deploys and shows what was made', async () => {
      const { client, world } = platform;
      const plan = await client.createPlan({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      expect(plan).toMatchObject({
        number: 1,
        state: 'ready',
        hasChanges: true,
        source: { kind: 'score', text: 'web from Score files' },
        confirmation: { deletes: false, keys: [] },
        createdBy: 'user:default/mock',
      });
      const database = plan.nodes.find(({ type }) => type === 'postgres')!;
      expect(database).toMatchObject({
        id: 'workloads.web.db',
        lane: 'web',
        action: 'create',
        definition: { name: 'postgres-small' },
        requestedBy: [
          { kind: 'score', place: { file: 'web/score.yaml', line: 10 } },
        ],
      });

      const deployment = await platform.deploy({
        ...DEVELOPMENT,
        plan: plan.id,
      });
      expect(deployment).toMatchObject({
        number: 2,
        state: 'succeeded',
        planId: plan.id,
        set: plan.set,
        problems: [],
        urls: { web: ['http://web.test'] },
        progress: { failed: 0, running: 0, waiting: 0 },
      });
      expect(world.things.get('db')).toEqual({ size: 'small' });

      const environment = await client.getEnvironment(DEVELOPMENT);
      expect(environment).toMatchObject({
        health: 'healthy',
        version: '1.0.0',
        versions: 1,
        attention: [],
        set: plan.set,
        target: { definition: 'runner', driver: 'runner' },
        lastDeployment: { id: deployment.id },
        queued: 0,
        workloads: [
          {
            name: 'web',
            version: '1.0.0',
            images: { main: 'example/web:1.0.0' },
            urls: ['http://web.test'],
          },
        ],
      });

      const graph = await client.getGraph(DEVELOPMENT);
      expect(graph.nodes.find(({ key }) => key === database.key)).toMatchObject(
        {
          state: 'active',
          typeTitle: 'Database',
          outputs: { host: 'db.internal' },
          secretOutputs: ['password'],
        },
      );
      const resource = await client.getResource(database.key);
      expect(resource).toMatchObject({
        ...DEVELOPMENT,
        state: 'active',
        stateful: true,
        retained: false,
        driver: 'thing',
      });
      const [rollout] = graph.nodes.filter(({ kind }) => kind === 'rollout');
      expect(resource.usedBy).toContain(rollout.key);

      await expect(client.listWorkloads(DEVELOPMENT)).resolves.toEqual([
        expect.objectContaining({
          name: 'web',
          health: 'healthy',
          containers: [
            {
              name: 'main',
              state: 'ready',
              restarts: 0,
              startedAt: '2026-11-20T12:00:00.000Z',
            },
          ],
        }),
      ]);
      await expect(
        client.listNodeLog({ id: deployment.id, node: database.key }),
      ).resolves.toEqual([
        expect.objectContaining({ sequence: 1, text: 'making db' }),
      ]);
    });

    it('does nothing the second time', async () => {
      const { client, deploy } = platform;
      await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      const again = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      expect(again.state).toBe('succeeded');
      const plan = await client.createPlan({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      expect(plan.hasChanges).toBe(false);
    });

    it('shows no secret anywhere', async () => {
      const { client, deploy, world, url, as } = platform;
      const { id } = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      const request = world.rollouts.get('web')!;
      const variable = request.rollout!.variables.main.DATABASE;
      const text =
        typeof variable === 'string' ? variable : variable.revealText();
      const password = /postgres:\/\/([0-9a-f]{24})@/.exec(text)![1];
      const resources = await client.listResources();
      const paths = [
        `/deployments/${id}`,
        `/deployments/${id}/events`,
        '/resources',
        ...resources.items.map(({ key }) => `/resources/${key}`),
        '/definitions',
        '/applications/shop/environments/development',
        '/applications/shop/environments/development/graph',
        '/capabilities',
      ];
      for (const path of paths) {
        const response = await fetch(url + path, {
          headers: { Authorization: `Bearer ${as('mira').token}` },
        });
        expect(response.status).toBe(200);
        const body = await response.text();
        expect(body).not.toContain(password);
        expect(body).not.toContain('admin-canary');
      }
    });

    it('names file, line and remedy of a mistake, and does nothing', async () => {
      const { client, world } = platform;
      const { path, content } = scoreFile();
      const wrong = content.replace('variables:', 'variabels:');
      const error = await client
        .createDeployment({ ...DEVELOPMENT, score: [{ path, content: wrong }] })
        .catch(caught => caught);
      expect(error).toMatchObject({ statusCode: 400 });
      expect(problemsOfError(error)).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          place: expect.objectContaining({ file: path, line: 6 }),
          sourceLine: '    variabels:',
          nextStep: expect.stringContaining('variables'),
        }),
      );
      expect(world.things.size).toBe(0);
      await expect(client.listDeployments(DEVELOPMENT)).resolves.toEqual({
        items: [],
      });
    });

    it('says why a node failed, and finishes what does not need it', async () => {
      const { deploy, world, client } = platform;
      world.failures.set(
        'db',
        new DriverError('invalid', 'The version 18 is not offered', {
          input: 'params.version',
          nextStep: 'Choose 17',
        }),
      );
      const failed = await deploy({
        ...DEVELOPMENT,
        score: [scoreFile(), scoreFile({ name: 'api', database: false })],
      });
      expect(failed.state).toBe('failed');
      const state = (id: string) =>
        failed.nodes.find(node => node.id === id && node.kind !== 'workload')
          ?.state;
      expect(state('workloads.web.db')).toBe('failed');
      expect(state('workloads.web')).toBe('blocked');
      expect(state('workloads.api')).toBe('done');
      expect(failed.problems).toContainEqual(
        expect.objectContaining({
          code: 'driver/invalid',
          message: 'The version 18 is not offered',
          nextStep: 'Choose 17',
          path: 'resources.db.params.version',
          place: expect.objectContaining({ file: 'web/score.yaml', line: 12 }),
          sourceLine: '    params: { version: "18" }',
        }),
      );
      await expect(client.getEnvironment(DEVELOPMENT)).resolves.toMatchObject({
        attention: ['failed'],
      });

      world.failures.clear();
      const continued = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      expect(continued.state).toBe('succeeded');
    });

    it('refuses a plan whose state is gone, with what changed', async () => {
      const { client, deploy } = platform;
      const plan = await client.createPlan({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      await deploy({ ...DEVELOPMENT, score: [scoreFile({ name: 'api' })] });
      await expect(
        client.getPlan({ ...DEVELOPMENT, plan: plan.id }),
      ).resolves.toMatchObject({
        state: 'stale',
        staleBecause: [expect.any(String), expect.any(String)],
      });
      const error = await client
        .createDeployment({ ...DEVELOPMENT, plan: plan.id })
        .catch(caught => caught);
      expect(error).toMatchObject({
        statusCode: 409,
        body: {
          error: { reason: 'stale', changes: expect.arrayContaining([]) },
        },
      });
      expect(error.body.error.changes).not.toHaveLength(0);
    });

    it('retains what is stateful, and prunes it by key', async () => {
      const { client, deploy, ended, world } = platform;
      await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      await deploy({
        ...DEVELOPMENT,
        score: [scoreFile({ database: false })],
      });
      const { items } = await client.listResources({ retained: true });
      expect(items).toEqual([
        expect.objectContaining({ id: 'workloads.web.db', usedBy: [] }),
      ]);
      const [{ key }] = items;
      await expect(
        client.pruneResource({ key, confirm: '00000000' }),
      ).rejects.toMatchObject({ statusCode: 400 });
      expect(world.things.has('db')).toBe(true);

      const { id } = await client.pruneResource({
        key,
        confirm: key.slice(0, 8),
      });
      const pruned = await ended(id);
      expect(pruned).toMatchObject({
        state: 'succeeded',
        source: { kind: 'prune', text: 'prune of a resource' },
      });
      expect(world.things.has('db')).toBe(false);
      await expect(client.getResource(key)).rejects.toMatchObject({
        statusCode: 404,
      });
    });

    it('promotes and rolls back by set, within the application only', async () => {
      const { client, deploy } = platform;
      const first = await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      await deploy({ ...DEVELOPMENT, score: [scoreFile({ tag: '2.0.0' })] });
      const back = await deploy({
        ...DEVELOPMENT,
        from: { deployment: first.id },
      });
      expect(back).toMatchObject({ state: 'succeeded', set: first.set });
      const production = { application: 'shop', environment: 'production' };
      const promotion = await client.createPlan({
        ...production,
        from: { environment: 'development' },
      });
      expect(promotion).toMatchObject({
        set: first.set,
        source: { kind: 'environment', text: 'all workloads from development' },
      });

      await client.createApplication({ name: 'other' });
      const elsewhere = { application: 'other', environment: 'development' };
      await expect(
        client.createPlan({ ...elsewhere, set: first.set! }),
      ).rejects.toMatchObject({ statusCode: 404 });
      await expect(
        client.createPlan({ ...elsewhere, from: { deployment: first.id } }),
      ).rejects.toMatchObject({ statusCode: 404 });
    });

    it('streams what happens, from the start and from anywhere', async () => {
      const { client, ended, world } = platform;
      let open = () => {};
      world.gates.set('db', new Promise(resolve => (open = resolve)));
      const { id } = await client.createDeployment({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      const events: DeploymentEvent[] = [];
      for await (const event of client.followDeployment({ id })) {
        events.push(event);
        if (event.kind === 'log' && event.body.text === 'making db') {
          open();
        }
      }
      const kinds = events
        .filter(({ kind }) => kind.startsWith('deployment.'))
        .map(({ kind }) => kind);
      expect(kinds[0]).toBe('deployment.requested');
      expect(kinds.at(-1)).toBe('deployment.ended');
      const entries = events.filter(({ kind }) => kind !== 'log');
      expect(entries.map(({ sequence }) => sequence)).toEqual(
        entries.map((_, index) => index + 1),
      );

      const { sequence } = await ended(id);
      expect(sequence).toBe(entries.length);
      const rest: DeploymentEvent[] = [];
      for await (const event of client.followDeployment({
        id,
        after: sequence - 1,
      })) {
        rest.push(event);
      }
      expect(rest).toEqual([entries.at(-1)]);
    });

    it('cancels a deployment', async () => {
      const { client, ended, world } = platform;
      let open = () => {};
      world.gates.set('db', new Promise(resolve => (open = resolve)));
      const { id } = await client.createDeployment({
        ...DEVELOPMENT,
        score: [scoreFile()],
      });
      const next = await client.createDeployment({
        ...DEVELOPMENT,
        score: [scoreFile({ name: 'api' })],
      });
      expect(next).toMatchObject({ state: 'queued', queuePosition: 1 });
      await expect(client.cancelDeployment(next.id)).resolves.toMatchObject({
        state: 'cancelled',
      });
      await expect(client.cancelDeployment(id)).resolves.toMatchObject({
        cancelRequested: true,
      });
      open();
      await expect(ended(id)).resolves.toMatchObject({ state: 'cancelled' });
      await expect(client.cancelDeployment(id)).rejects.toMatchObject({
        statusCode: 409,
      });
    });

    it('reads logs, once or for as long as they come', async () => {
      const { client, deploy, world } = platform;
      const line = {
        container: 'main',
        at: new Date('2026-11-20T12:00:00.000Z'),
        stream: 'stdout' as const,
      };
      world.logs.push({ ...line, text: 'one' }, { ...line, text: 'two' });
      const query = { ...DEVELOPMENT, workload: 'web', tail: 1 };
      const read = async (follow: boolean) => {
        const texts: string[] = [];
        for await (const { text } of client.readLogs({ ...query, follow })) {
          texts.push(text);
        }
        return texts;
      };
      await expect(read(false)).rejects.toMatchObject({ statusCode: 404 });
      await expect(read(true)).rejects.toMatchObject({ statusCode: 404 });
      await deploy({ ...DEVELOPMENT, score: [scoreFile()] });
      await expect(read(false)).resolves.toEqual(['two']);
      await expect(read(true)).resolves.toEqual(['two']);
    });

    it('explains a match', async () => {
      const { client } = platform;
      const explained = await client.explainMatch({
        type: 'postgres',
        application: 'shop',
        environment: 'production',
      });
      expect(explained.winner?.name).toBe('postgres-large');
      expect(explained.candidates).toEqual([
        expect.objectContaining({
          definition: 'postgres-large',
          matches: true,
          score: 1,
          fields: [
            {
              field: 'environmentType',
              wanted: 'production',
              actual: 'production',
              equal: true,
              score: 1,
            },
          ],
        }),
        expect.objectContaining({ definition: 'postgres-small', score: 0 }),
      ]);
      await expect(
        client.explainMatch({
          type: 'postgres',
          application: 'none',
          environment: 'none',
        }),
      ).rejects.toMatchObject({ statusCode: 400 });
    });

    it('lists what the platform offers', async () => {
      const { client } = platform;
      await expect(client.listEnvironmentTypes()).resolves.toEqual([
        expect.objectContaining({ name: 'development', protected: false }),
        expect.objectContaining({ name: 'production', protected: true }),
      ]);
      const definitions = await client.listDefinitions();
      expect(definitions.map(({ name, secrets }) => [name, secrets])).toEqual([
        ['postgres-large', ['admin']],
        ['postgres-small', ['admin']],
        ['runner', []],
      ]);
      const drivers = await client.listDrivers();
      expect(drivers.map(({ id }) => id)).toEqual([
        'dns-wildcard',
        'echo',
        'generated-secret',
        'process',
        'runner',
        'score-provisioner',
        'static',
        'template',
        'thing',
      ]);
      const types = await client.listResourceTypes();
      expect(types.find(({ name }) => name === 'postgres')).toMatchObject({
        title: 'Database',
        stateful: true,
      });
      await expect(client.getCapabilities()).resolves.toMatchObject({
        limits: { bodyBytes: 4_194_304, pageSize: 200 },
        definitions: {
          environmentTypes: 2,
          definitions: 3,
          targets: ['development', 'production'],
        },
        notices: [expect.stringContaining('development.key')],
      });
    });
  },
);

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

import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Driver } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { migrationsDirectory } from '../database/migrateDatabase';
import { EnvelopeSecretStore } from '../secrets';
import { WrappingKeys } from '../secrets/WrappingKeys';
import { ActiveDefinitions } from './ActiveDefinitions';
import { LastGoodContent } from './LastGoodContent';
import { createDefinitionFiles } from './createDefinitionFiles';

const TYPES = `
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
`;

const definition = (name: string, input = 'a') => `
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: ${name} }
spec:
  type: ${name}
  driver: static
  inputs: { value: ${input} }
  secrets: { password: hunter2-canary }
  criteria: [{}]
`;

const staticDriver: Driver = {
  id: 'static',
  inputs: { values: { type: 'object' }, secrets: { type: 'object' } },
  capabilities: { target: false, pure: true },
  apply: async () => ({ outputs: { values: {}, secrets: {} } }),
  delete: async () => {},
};

describe('ActiveDefinitions', () => {
  const directory = createMockDirectory();
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;
  const stops: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    await knex.migrate.latest({ directory: migrationsDirectory() });
    directory.setContent({
      'types.yaml': TYPES,
      folder: {
        'dns.yaml': definition('dns'),
        nested: { 'route.yml': definition('route') },
        'notes.md': '# not a definition',
      },
    });
  });

  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  /** A backend that starts with these sources. */
  async function start(targets: string[], inline: string[] = []) {
    const logger = mockServices.logger.mock();
    const services = {
      scheduler: mockServices.scheduler.mock(),
      urlReader: mockServices.urlReader.mock(),
    };
    const keys = [{ id: 'a', secret: 'x'.repeat(40) }];
    const secrets = new EnvelopeSecretStore({
      knex,
      keys: new WrappingKeys({ keys, randomBytes }),
      stores: new Map(),
      randomBytes,
    });
    const definitions = new ActiveDefinitions({
      sources: [
        ...targets.map(target =>
          createDefinitionFiles(
            { type: 'file', target: directory.resolve(target) },
            services,
          ),
        ),
        ...inline.map((content, index) =>
          createDefinitionFiles(
            {
              type: 'inline',
              name: `platformOrchestrator.definitions[${index}]`,
              content,
            },
            services,
          ),
        ),
      ],
      drivers: {
        get: id => (id === 'static' ? staticDriver : undefined),
        list: () => [staticDriver],
      },
      secrets,
      lastGood: new LastGoodContent({ knex, secrets, logger }),
      logger,
    });
    stops.push(await definitions.start());
    return { definitions, logger };
  }

  const namesOf = (definitions: ActiveDefinitions) =>
    [...definitions.current().definitions.keys()].sort();

  async function waitUntil(check: () => boolean) {
    const deadline = Date.now() + 10_000;
    while (!check()) {
      if (Date.now() > deadline) {
        throw new Error('It did not happen within 10 seconds');
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it('joins a file, a folder with its folders, and documents of the configuration', async () => {
    const { definitions } = await start(
      ['types.yaml', 'folder'],
      [definition('inline')],
    );
    expect(definitions.problems()).toEqual([]);
    expect(namesOf(definitions)).toEqual(['dns', 'inline', 'route']);
    expect([...definitions.current().environmentTypes.keys()]).toEqual([
      'development',
    ]);
    expect(definitions.loadedAt()).toEqual(expect.any(Date));
    expect(
      definitions.places().locate({
        kind: 'definition',
        name: 'dns',
        path: 'spec.inputs.value',
      }),
    ).toMatchObject({
      file: directory.resolve('folder/dns.yaml'),
      range: { start: { line: 8 } },
    });
  });

  it('takes what a glob finds', async () => {
    const { definitions } = await start(['folder/**/*.yml']);
    expect(namesOf(definitions)).toEqual(['route']);
  });

  it('keeps the last good set while a source has an error, and says where it is', async () => {
    const { definitions } = await start(['folder']);
    const { version } = definitions.current();
    await writeFile(
      directory.resolve('folder/dns.yaml'),
      `${definition('dns')}  surprise: true\n`,
    );
    await definitions.reload();
    expect(definitions.current().version).toBe(version);
    expect(definitions.problems()).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: directory.resolve('folder/dns.yaml'),
        range: expect.objectContaining({
          start: expect.objectContaining({ line: 11 }),
        }),
      }),
    ]);
  });

  it('has the last good set also after a restart with broken or missing files', async () => {
    const before = await start(['types.yaml', 'folder']);
    await writeFile(directory.resolve('folder/dns.yaml'), 'kind: [');
    await rm(directory.resolve('types.yaml'));
    const after = await start(['types.yaml', 'folder']);
    expect(after.definitions.current().version).toBe(
      before.definitions.current().version,
    );
    expect(after.definitions.problems()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'definitions/unreadable' }),
        expect.objectContaining({
          severity: 'error',
          file: directory.resolve('folder/dns.yaml'),
        }),
      ]),
    );
  });

  it('starts with nothing where nothing was ever good', async () => {
    const { definitions, logger } = await start(['absent']);
    expect(namesOf(definitions)).toEqual([]);
    expect(definitions.problems()).toEqual([
      expect.objectContaining({
        code: 'definitions/unreadable',
        message: expect.stringContaining(directory.resolve('absent')),
      }),
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('definitions/unreadable'),
    );
  });

  it('lists documents that are not ours', async () => {
    const { definitions } = await start(
      [],
      ['apiVersion: v1\nkind: ConfigMap\n'],
    );
    expect(definitions.problems()).toEqual([
      expect.objectContaining({
        code: 'definitions/skipped',
        severity: 'warning',
        file: 'platformOrchestrator.definitions[0]',
        found: 'v1',
      }),
    ]);
  });

  it('notices files that change, come and go', async () => {
    const { definitions } = await start(['folder']);
    const { version } = definitions.current();
    await writeFile(
      directory.resolve('folder/dns.yaml'),
      definition('dns', 'b'),
    );
    await waitUntil(() => definitions.current().version !== version);
    await writeFile(
      directory.resolve('folder/volume.yaml'),
      definition('volume'),
    );
    await waitUntil(() => namesOf(definitions).includes('volume'));
    await rm(directory.resolve('folder/volume.yaml'));
    await waitUntil(() => !namesOf(definitions).includes('volume'));
    expect(namesOf(definitions)).toEqual(['dns', 'route']);
  });

  it('seals what it keeps, for definitions may hold secrets', async () => {
    await start(['folder']);
    const rows = await knex('definition_sources');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('canary');
  });
});

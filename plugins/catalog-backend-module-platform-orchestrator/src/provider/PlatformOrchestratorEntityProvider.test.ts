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

import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EntityProviderMutation,
  DeferredEntity,
} from '@backstage/plugin-catalog-node';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { CatalogExport } from '../config/CatalogExport';
import { CatalogReader } from '../read/CatalogReader';
import { OrchestratorReader } from '../read/OrchestratorReader';
import { MemoryOrchestrator } from '../__testUtils__/MemoryOrchestrator';
import { anApplication, aResource, key } from '../__testUtils__/samples';
import { PlatformOrchestratorEntityProvider } from './PlatformOrchestratorEntityProvider';

describe('PlatformOrchestratorEntityProvider', () => {
  const auth = mockServices.auth({ pluginId: 'catalog' });

  async function prepare(
    options: { entities?: Entity[]; config?: Partial<CatalogExport> } = {},
  ) {
    const memory = new MemoryOrchestrator();
    const provider = new PlatformOrchestratorEntityProvider({
      orchestrator: new OrchestratorReader({
        api: memory as unknown as PlatformOrchestratorApi,
        auth,
      }),
      catalog: new CatalogReader({
        catalog: catalogServiceMock({ entities: options.entities }),
        auth,
      }),
      config: {
        resourceTypes: new Set(),
        environments: false,
        workloads: false,
        ...options.config,
      },
    });
    const mutations: EntityProviderMutation[] = [];
    await provider.connect({
      applyMutation: async mutation => void mutations.push(mutation),
      refresh: async () => {},
    });
    return { memory, provider, mutations };
  }

  const names = (entities: DeferredEntity[]) =>
    entities.map(({ entity }) => entity.metadata.name);

  function emitted(name: string, application = 'shop'): Entity {
    const location = `platform-orchestrator:${application}`;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name,
        annotations: {
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
          'platform-orchestrator.io/application': application,
        },
      },
      spec: { type: 'postgres', owner: 'unknown' },
    };
  }

  it('replaces everything with what is in all pages', async () => {
    const { memory, provider, mutations } = await prepare();
    memory.applications = ['shop', 'blog', 'wiki'].map(name =>
      anApplication({ name }),
    );
    memory.resources = ['shop', 'blog', 'wiki'].map((application, index) =>
      aResource({ application, key: key(`a${index}`) }),
    );

    await provider.refreshAll();

    expect(mutations).toEqual([
      {
        type: 'full',
        entities: expect.arrayContaining([
          expect.objectContaining({ locationKey: 'platform-orchestrator' }),
        ]),
      },
    ]);
    const [full] = mutations;
    expect(names(full.type === 'full' ? full.entities : [])).toEqual([
      'shop-development-db-a0000000',
      'blog-development-db-a1000000',
      'wiki-development-db-a2000000',
    ]);
  });

  it.each([
    'listApplications ',
    'listApplications 2',
    'listResources  2',
    'listResourceTypes',
  ])('replaces nothing when %s fails', async failing => {
    const { memory, provider, mutations } = await prepare();
    memory.applications = ['shop', 'blog', 'wiki'].map(name =>
      anApplication({ name }),
    );
    memory.resources = ['shop', 'blog', 'wiki'].map((application, index) =>
      aResource({ application, key: key(`a${index}`) }),
    );
    memory.failOn = call => call === failing;

    await expect(provider.refreshAll()).rejects.toThrow(failing);
    expect(mutations).toEqual([]);

    memory.failOn = undefined;
    await provider.refreshAll();
    expect(mutations).toHaveLength(1);
  });

  it('adds what an application has and removes what it has no longer, and touches no other', async () => {
    const { memory, provider, mutations } = await prepare({
      entities: [
        emitted('shop-development-db-db010000'),
        emitted('shop-development-cache-cc000000'),
        emitted('blog-development-db-bb000000', 'blog'),
      ],
    });
    memory.applications = [anApplication()];
    memory.resources = [aResource()];

    await provider.refresh(['shop']);

    expect(mutations).toEqual([
      {
        type: 'delta',
        added: [
          expect.objectContaining({ locationKey: 'platform-orchestrator' }),
        ],
        removed: [
          { entityRef: 'resource:default/shop-development-cache-cc000000' },
        ],
      },
    ]);
    const [delta] = mutations;
    expect(names(delta.type === 'delta' ? delta.added : [])).toEqual([
      'shop-development-db-db010000',
    ]);
  });

  it('removes all entities of an application that is gone', async () => {
    const { provider, mutations } = await prepare({
      entities: [emitted('shop-development-db-db010000')],
    });
    await provider.refresh(['shop']);
    expect(mutations).toEqual([
      {
        type: 'delta',
        added: [],
        removed: [
          { entityRef: 'resource:default/shop-development-db-db010000' },
        ],
      },
    ]);
  });

  it('changes nothing after a failed or partial read of an application', async () => {
    const { memory, provider, mutations } = await prepare({
      entities: [emitted('shop-development-db-db010000')],
    });
    memory.applications = [anApplication()];
    memory.resources = ['a1', 'a2', 'a3'].map(start =>
      aResource({ key: key(start) }),
    );
    memory.failOn = call => call === 'listResources shop 2';
    await expect(provider.refresh(['shop'])).rejects.toThrow('failed');
    expect(mutations).toEqual([]);
  });

  it('leaves a Component to the source that owns it', async () => {
    const component = (name: string, application?: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        annotations: {
          'backstage.io/managed-by-location': 'url:https://example.com',
          ...(application && {
            'platform-orchestrator.io/application': application,
          }),
        },
      },
    });
    const { memory, provider, mutations } = await prepare({
      entities: [component('web', 'shop'), component('api')],
      config: { workloads: true },
    });
    const workload = {
      version: '1',
      images: {},
      health: 'healthy' as const,
      urls: [],
    };
    const [environment] = anApplication().environments;
    memory.applications = [
      anApplication({
        environments: [
          {
            ...environment,
            workloads: ['web', 'api', 'worker'].map(name => ({
              ...workload,
              name,
            })),
          },
        ],
      }),
    ];

    await provider.refreshAll();

    const [full] = mutations;
    expect(
      (full.type === 'full' ? full.entities : []).map(({ entity }) =>
        stringifyEntityRef(entity),
      ),
    ).toEqual(['component:default/worker']);
  });

  it('updates one after the other, so that an older reading never comes last', async () => {
    const { memory, provider, mutations } = await prepare();
    memory.applications = [anApplication()];
    memory.resources = [aResource()];
    const first = provider.refreshAll();
    memory.resources = [];
    const second = provider.refresh(['shop']);
    await Promise.all([first, second]);
    expect(mutations.map(({ type }) => type)).toEqual(['full', 'delta']);
    expect(memory.calls.indexOf('getApplication shop')).toBeGreaterThan(
      memory.calls.indexOf('listResourceTypes'),
    );
  });
});

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

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  BackstageCredentials,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  EntityProviderConnection,
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { Entity } from '@backstage/catalog-model';
import { catalogModulePlatformOrchestrator } from './module';
import { MemoryOrchestrator } from './__testUtils__/MemoryOrchestrator';
import { orchestratorPlugin } from './__testUtils__/orchestratorPlugin';
import { anApplication, aResource, key } from './__testUtils__/samples';

describe('catalogModulePlatformOrchestrator', () => {
  const memory = new MemoryOrchestrator();
  const orchestrator = orchestratorPlugin(memory);
  const scheduler = mockServices.scheduler();
  let catalog: CatalogService;
  let credentials: BackstageCredentials;

  /** What another source puts into the catalog. */
  const otherSource = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'other-source',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          catalogService: catalogServiceRef,
          processing: catalogProcessingExtensionPoint,
        },
        async init({ auth, catalogService, processing }) {
          catalog = catalogService;
          credentials = await auth.getOwnServiceCredentials();
          processing.addEntityProvider({
            getProviderName: () => 'other-source',
            async connect(connection: EntityProviderConnection) {
              await connection.applyMutation({
                type: 'full',
                entities: [
                  connected('System', { owner: 'team-a' }),
                  connected('Component', {
                    type: 'service',
                    lifecycle: 'production',
                    owner: 'team-a',
                  }),
                ].map(entity => ({ entity, locationKey: 'other-source' })),
              });
            },
          });
        },
      });
    },
  });

  function connected(kind: string, spec: Entity['spec']): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name: kind === 'System' ? 'shop' : 'shop-api',
        annotations: {
          'backstage.io/managed-by-location': 'url:https://example.com',
          'backstage.io/managed-by-origin-location': 'url:https://example.com',
          'platform-orchestrator.io/application': 'shop',
          ...(kind === 'Component' && {
            'platform-orchestrator.io/workload': 'api',
          }),
        },
      },
      spec,
    };
  }

  /** Waits until the catalog answers as wanted; at most the five seconds after which a deployment has to be seen. */
  async function eventually<T>(
    read: () => Promise<T>,
    wanted: (value: T) => boolean,
  ): Promise<T> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const value = await read();
      if (wanted(value) || Date.now() > deadline) {
        return value;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  const resources = async () => {
    const { items } = await catalog.getEntities(
      { filter: { kind: 'Resource' } },
      { credentials },
    );
    return items;
  };

  beforeAll(async () => {
    memory.applications = [anApplication()];
    memory.resources = [
      aResource({ usedBy: [key('aa')] }),
      aResource({
        key: key('aa'),
        kind: 'rollout',
        type: 'rollout',
        id: 'workloads.api',
      }),
    ];
    await startTestBackend({
      features: [
        catalogPlugin,
        catalogModulePlatformOrchestrator,
        otherSource,
        orchestrator.plugin,
        eventsServiceFactory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            catalog: { processingInterval: { seconds: 1 } },
          },
        }),
      ],
    });
    await eventually(
      () => catalog.getEntities({}, { credentials }),
      ({ items }) => items.length === 2,
    );
  }, 60_000);

  it('adds what is provisioned, with relations to Component, System and owner', async () => {
    await scheduler.triggerTask('platform-orchestrator-entities');
    const [db] = await eventually(resources, found => found.length > 0);
    expect(db).toMatchObject({
      metadata: { name: 'shop-development-db-db010000' },
      relations: [
        {
          type: 'dependencyOf',
          targetRef: 'component:default/shop-api',
        },
        { type: 'ownedBy', targetRef: 'group:default/team-a' },
        { type: 'partOf', targetRef: 'system:default/shop' },
      ],
    });
  }, 30_000);

  it('follows a deployment within five seconds of its end', async () => {
    memory.resources = [
      aResource({ key: key('cc'), type: 'redis', id: 'workloads.api.cache' }),
    ];
    await orchestrator.tellOfDeployment('shop');
    const found = await eventually(
      resources,
      ([first]) => first?.metadata.name === 'shop-development-cache-cc000000',
    );
    expect(found.map(({ metadata }) => metadata.name)).toEqual([
      'shop-development-cache-cc000000',
    ]);
  }, 30_000);
});

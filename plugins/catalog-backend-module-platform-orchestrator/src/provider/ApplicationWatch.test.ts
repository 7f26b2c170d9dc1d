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
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PlatformOrchestratorApi } from '@platform-orchestrator/backstage-plugin-common';
import { CatalogReader } from '../read/CatalogReader';
import { OrchestratorReader } from '../read/OrchestratorReader';
import { MemoryOrchestrator } from '../__testUtils__/MemoryOrchestrator';
import { anApplication, anEnvironment } from '../__testUtils__/samples';
import { ApplicationWatch } from './ApplicationWatch';

describe('ApplicationWatch', () => {
  const auth = mockServices.auth({ pluginId: 'catalog' });

  function prepare() {
    const memory = new MemoryOrchestrator();
    const entities: Entity[] = [];
    const reader = () =>
      new CatalogReader({ catalog: catalogServiceMock({ entities }), auth });
    const watch = new ApplicationWatch({
      orchestrator: new OrchestratorReader({
        api: memory as unknown as PlatformOrchestratorApi,
        auth,
      }),
      catalog: {
        read: (...names: Parameters<CatalogReader['read']>) =>
          reader().read(...names),
      } as CatalogReader,
    });
    return { memory, entities, watch };
  }

  const deployment = (id: string, state: 'running' | 'succeeded') => ({
    id,
    number: 1,
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    state,
    health: 'healthy' as const,
    source: { kind: 'score' as const, text: '', files: [] },
    createdBy: 'user:default/mira',
    createdAt: '2026-11-20T10:00:00.000Z',
  });

  it('finds what is new, what ended a deployment, what changed hands and what is gone', async () => {
    const { memory, watch } = prepare();
    memory.applications = ['shop', 'blog', 'wiki'].map(name =>
      anApplication({ name }),
    );
    expect(await watch.look()).toEqual(['shop', 'blog', 'wiki']);
    expect(await watch.look()).toEqual([]);

    memory.applications = [
      anApplication({
        environments: [
          anEnvironment({ lastDeployment: deployment('d1', 'succeeded') }),
        ],
      }),
      anApplication({ name: 'blog', owner: 'group:default/team-b' }),
      anApplication({ name: 'news' }),
    ];
    expect(await watch.look()).toEqual(['shop', 'blog', 'news', 'wiki']);
    expect(await watch.look()).toEqual([]);
  });

  it('finds applications whose Component or System was registered', async () => {
    const { memory, entities, watch } = prepare();
    memory.applications = ['shop', 'blog'].map(name => anApplication({ name }));
    await watch.look();

    const entity = (kind: string, name: string, application: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        annotations: { 'platform-orchestrator.io/application': application },
      },
    });
    entities.push(entity('Component', 'api', 'shop'));
    expect(await watch.look()).toEqual(['shop']);
    entities.push(entity('System', 'blog', 'blog'));
    expect(await watch.look()).toEqual(['blog']);
    entities.push(entity('Component', 'unrelated', 'other'));
    expect(await watch.look()).toEqual([]);
  });

  it('looks at health, which changes all the time, no further', async () => {
    const { memory, watch } = prepare();
    memory.applications = [anApplication()];
    await watch.look();
    memory.applications = [
      anApplication({
        etag: '2',
        environments: [
          anEnvironment({ health: 'degraded', attention: ['degraded'] }),
        ],
      }),
    ];
    expect(await watch.look()).toEqual([]);
  });
});

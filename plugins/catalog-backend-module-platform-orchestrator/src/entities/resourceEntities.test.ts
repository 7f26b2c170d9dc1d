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

import { resourceEntityV1alpha1Validator } from '@backstage/catalog-model';
import { CatalogView } from '../read/CatalogView';
import { aResource, anApplication, key } from '../__testUtils__/samples';
import { resourceEntities } from './resourceEntities';

describe('resourceEntities', () => {
  const catalog: CatalogView = {
    systems: new Map([['shop', 'system:default/shop']]),
    components: new Map([['shop/api', 'component:default/shop-api']]),
    emitted: new Map(),
  };
  const nothing: CatalogView = {
    systems: new Map(),
    components: new Map(),
    emitted: new Map(),
  };

  it('tells what a resource is, whose it is and who uses it', async () => {
    const resource = aResource({ usedBy: [key('aa')] });
    const rollout = aResource({
      key: key('aa'),
      kind: 'rollout',
      type: 'rollout',
      id: 'workloads.api',
      dependsOn: [resource.key],
    });
    const [entity] = resourceEntities({
      application: anApplication(),
      catalog,
      resources: [resource, rollout],
      exported: [resource],
    });
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'shop-development-db-db010000',
        title: 'shop development db',
        description: 'PostgreSQL database of shop in development',
        annotations: {
          'backstage.io/managed-by-location': 'platform-orchestrator:shop',
          'backstage.io/managed-by-origin-location':
            'platform-orchestrator:shop',
          'platform-orchestrator.io/application': 'shop',
          'platform-orchestrator.io/environment': 'development',
          'platform-orchestrator.io/resource-key': key('db01'),
          'platform-orchestrator.io/workload': 'api',
        },
      },
      spec: {
        type: 'postgres',
        owner: 'group:default/team-a',
        system: 'system:default/shop',
        dependsOn: [],
        dependencyOf: ['component:default/shop-api'],
      },
    });
    await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
  });

  it('leaves out relations to what the catalog does not have', () => {
    const resource = aResource({ usedBy: [key('aa')] });
    const [entity] = resourceEntities({
      application: anApplication({ owner: undefined }),
      catalog: nothing,
      resources: [
        resource,
        aResource({ key: key('aa'), kind: 'rollout', type: 'rollout' }),
      ],
      exported: [resource],
    });
    expect(entity.spec).toEqual({
      type: 'postgres',
      owner: 'unknown',
      dependsOn: [],
      dependencyOf: [],
    });
  });

  it('relates resources to each other across those that are no entities', () => {
    const route = aResource({
      key: key('01'),
      type: 'route',
      id: 'workloads.web.route',
      dependsOn: [key('02'), key('ff')],
    });
    const hidden = aResource({
      key: key('02'),
      type: 'zone',
      dependsOn: [key('03'), key('01')],
      usedBy: [key('01')],
    });
    const dns = aResource({
      key: key('03'),
      type: 'dns',
      id: 'shared.dns',
      dependsOn: [],
      usedBy: [key('02')],
    });
    const entities = resourceEntities({
      application: anApplication(),
      catalog,
      resources: [route, hidden, dns],
      exported: [route, dns],
    });
    expect(entities.map(({ spec }) => spec?.dependsOn)).toEqual([
      ['resource:default/shop-development-dns-03000000'],
      [],
    ]);
  });

  it('says the same whatever changes with each deployment, and in whatever order things are read', () => {
    const users = ['aa', 'bb'].map((start, index) =>
      aResource({
        key: key(start),
        kind: 'rollout',
        type: 'rollout',
        workload: ['api', 'web'][index],
      }),
    );
    const components = new Map([
      ['shop/api', 'component:default/api'],
      ['shop/web', 'component:default/web'],
    ]);
    const before = aResource({ usedBy: [key('aa'), key('bb')] });
    const after = aResource({
      usedBy: [key('bb'), key('aa')],
      state: 'failed',
      health: 'degraded',
      healthMessage: 'no answer',
      deploymentId: 'deployment-2',
      updatedAt: '2026-11-21T10:00:00.000Z',
      outputs: { host: 'elsewhere' },
      definition: { name: 'postgres-rds', version: '91bc' },
      driver: 'terraform',
    });
    const entitiesOf = (resource: typeof before, order: typeof users) =>
      resourceEntities({
        application: anApplication(),
        catalog: { ...catalog, components },
        resources: [resource, ...order],
        exported: [resource],
      });
    expect(entitiesOf(after, [...users].reverse())).toEqual(
      entitiesOf(before, users),
    );
  });
});

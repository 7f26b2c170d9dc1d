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
  componentEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { CatalogView } from '../read/CatalogView';
import {
  anApplication,
  anEnvironment,
  aResource,
} from '../__testUtils__/samples';
import { applicationEntities } from './applicationEntities';

describe('applicationEntities', () => {
  const catalog: CatalogView = {
    systems: new Map(),
    components: new Map([['shop/web', 'component:default/web']]),
    emitted: new Map(),
  };
  const workload = {
    version: '1',
    images: {},
    health: 'healthy' as const,
    urls: [],
  };
  const application = anApplication({
    environments: [
      anEnvironment({ workloads: [{ ...workload, name: 'api' }] }),
      anEnvironment({
        name: 'qa',
        uid: 'uid-2',
        typeTitle: 'Staging',
        workloads: [
          { ...workload, name: 'web' },
          { ...workload, name: 'api' },
        ],
      }),
    ],
  });

  it('makes entities of resources alone by default', () => {
    const entities = applicationEntities({
      application,
      resources: [aResource()],
      types: [],
      catalog,
      config: {
        resourceTypes: new Set(),
        environments: false,
        workloads: false,
      },
    });
    expect(
      entities.map(({ entity, locationKey }) => [
        entity.kind,
        entity.spec?.type,
        locationKey,
      ]),
    ).toEqual([['Resource', 'postgres', 'platform-orchestrator']]);
  });

  it('makes entities of environments and of workloads without a Component where it is told to', async () => {
    const entities = applicationEntities({
      application,
      resources: [],
      types: [],
      catalog,
      config: { resourceTypes: new Set(), environments: true, workloads: true },
    });
    expect(
      entities.map(({ entity, locationKey }) => [
        entity.kind,
        entity.metadata.name,
        entity.metadata.annotations?.['platform-orchestrator.io/environment'],
        locationKey,
      ]),
    ).toEqual([
      [
        'Resource',
        'shop-development-4a49acf8',
        'development',
        'platform-orchestrator',
      ],
      ['Resource', 'shop-qa-afaec2d5', 'qa', 'platform-orchestrator'],
      // Without a key: whoever registers a catalog-info.yaml of that name gets the entity.
      ['Component', 'api', undefined, undefined],
    ]);
    const [development, , api] = entities.map(({ entity }) => entity);
    await expect(
      resourceEntityV1alpha1Validator.check(development),
    ).resolves.toBe(true);
    await expect(componentEntityV1alpha1Validator.check(api)).resolves.toBe(
      true,
    );
  });
});

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

import { DeferredEntity } from '@backstage/plugin-catalog-node';
import { ResourceType } from '@platform-orchestrator/backstage-plugin-common';
import { CatalogExport } from '../config/CatalogExport';
import { ApplicationSnapshot } from '../read/ApplicationSnapshot';
import { CatalogView } from '../read/CatalogView';
import { environmentEntities } from './environmentEntities';
import { exportedResources } from './exportedResources';
import { PROVIDER_NAME } from './location';
import { resourceEntities } from './resourceEntities';
import { workloadEntities } from './workloadEntities';

/** All entities that an application has in the catalog. */
export function applicationEntities(
  options: ApplicationSnapshot & {
    types: readonly ResourceType[];
    catalog: CatalogView;
    config: CatalogExport;
  },
): DeferredEntity[] {
  const { config } = options;
  const resources = resourceEntities({
    ...options,
    exported: exportedResources(options),
  });
  const environments = config.environments ? environmentEntities(options) : [];
  const workloads = config.workloads ? workloadEntities(options) : [];
  return [
    ...[...resources, ...environments].map(entity => ({
      entity,
      locationKey: PROVIDER_NAME,
    })),
    // Without a location key, so that a catalog-info.yaml that somebody registers takes the entity over.
    ...workloads.map(entity => ({ entity })),
  ];
}

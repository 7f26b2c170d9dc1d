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

import { RootConfigService } from '@backstage/backend-plugin-api';

/** What becomes entities beyond the default: stateful resources and those of types that Score files may ask for. */
export interface CatalogExport {
  /** Further resource types by name; `*` stands for all. */
  resourceTypes: ReadonlySet<string>;
  /** Each environment as a `Resource` of type `environment`. */
  environments: boolean;
  /** Deployed workloads that no Component describes, as Components. */
  workloads: boolean;
}

/** Reads `catalog.providers.platformOrchestrator`. */
export function readCatalogExport(config: RootConfigService): CatalogExport {
  const section = config.getOptionalConfig(
    'catalog.providers.platformOrchestrator',
  );
  return {
    resourceTypes: new Set(section?.getOptionalStringArray('resourceTypes')),
    environments: section?.getOptionalBoolean('environments') ?? false,
    workloads: section?.getOptionalBoolean('workloads') ?? false,
  };
}

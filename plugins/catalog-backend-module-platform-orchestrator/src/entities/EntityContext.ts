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

import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { CatalogView } from '../read/CatalogView';

/** What all entities of an application share. */
export interface EntityContext {
  application: Application;
  catalog: CatalogView;
}

/** Owner and system of an entity, as fields of its `spec`. */
export function ownership({ application, catalog }: EntityContext): {
  owner: string;
  system?: string;
} {
  const system = catalog.systems.get(application.name);
  return {
    // The catalog demands an owner; this is its own word for none.
    owner: application.owner ?? 'unknown',
    ...(system && { system }),
  };
}

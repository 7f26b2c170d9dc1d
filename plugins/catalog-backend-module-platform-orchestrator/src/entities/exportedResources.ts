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
  Resource,
  ResourceType,
} from '@platform-orchestrator/backstage-plugin-common';
import { CatalogExport } from '../config/CatalogExport';

/**
 * The resources that become entities: stateful ones, those that a Score file may ask for, and what the configuration adds.
 *
 * @remarks
 * In every state but `detached` the thing is, or may be, there and under management; a resource that is just updated is `pending`, too.
 */
export function exportedResources(options: {
  resources: readonly Resource[];
  types: readonly ResourceType[];
  config: CatalogExport;
}): Resource[] {
  const { resourceTypes } = options.config;
  const use = new Map(options.types.map(type => [type.name, type.use]));
  return options.resources.filter(
    ({ kind, state, stateful, type }) =>
      kind === 'resource' &&
      state !== 'detached' &&
      (stateful ||
        // A type that nobody described may be asked for by anyone.
        (use.get(type) ?? 'direct') === 'direct' ||
        resourceTypes.has(type) ||
        resourceTypes.has('*')),
  );
}

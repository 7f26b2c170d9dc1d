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

import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_RESOURCE_KEY,
} from '@platform-orchestrator/backstage-plugin-common';
import { keys, storyKey } from './keys';

function component(name: string, application: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { [ANNOTATION_APPLICATION]: application },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'storefront' },
  };
}

function resource(name: string, key: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: {
        [ANNOTATION_APPLICATION]: 'bookshop',
        [ANNOTATION_RESOURCE_KEY]: key,
      },
    },
    spec: { type: 'postgres', owner: 'storefront' },
  };
}

/** The catalog's side of the story. */
export const entities: Entity[] = [
  component('web', 'bookshop'),
  component('api', 'bookshop'),
  component('broken', 'bookshop2'),
  resource('bookshop-staging-db', keys.db),
  resource('bookshop-staging-reports', storyKey('4e907790')),
];

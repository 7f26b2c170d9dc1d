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
  ANNOTATION_WORKLOAD,
} from '@platform-orchestrator/backstage-plugin-common';
import { workloadKey } from '../read/CatalogView';
import { EntityContext, ownership } from './EntityContext';
import { locationAnnotations } from './location';

/** One Component for each deployed workload that no other source describes. */
export function workloadEntities(context: EntityContext): Entity[] {
  const { application, catalog } = context;
  const deployed = application.environments.flatMap(environment =>
    environment.workloads.map(({ name }) => name),
  );
  return [...new Set(deployed)]
    .filter(
      workload =>
        !catalog.components.has(workloadKey(application.name, workload)),
    )
    .sort()
    .map(workload => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: workload,
        annotations: {
          ...locationAnnotations(application.name),
          [ANNOTATION_APPLICATION]: application.name,
          [ANNOTATION_WORKLOAD]: workload,
        },
      },
      spec: {
        type: 'service',
        lifecycle: 'unknown',
        ...ownership(context),
      },
    }));
}

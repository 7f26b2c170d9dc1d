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

import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_ENVIRONMENT,
  ANNOTATION_RESOURCE_KEY,
  ANNOTATION_SCORE,
  ANNOTATION_WORKLOAD,
} from '@platform-orchestrator/backstage-plugin-common';

/** What the catalog's own description of itself says about our annotations. */
export const platformOrchestratorModelLayer = createCatalogModelLayer({
  layerId: 'platform-orchestrator.io/annotations',
  builder: model => {
    model.addAnnotation({
      name: ANNOTATION_APPLICATION,
      title: 'Application',
      description:
        'The application of the platform orchestrator that the entity belongs to. On a Component or System it connects the entity: its page then shows where it is deployed. On a Resource it tells for which application the resource was provisioned.',
      schema: { jsonSchema: { type: 'string', minLength: 1 } },
    });
    model.addAnnotation({
      name: ANNOTATION_WORKLOAD,
      title: 'Workload',
      description:
        "The workload that a Component is, by the name in its Score file; without it, the Component's name counts. On a Resource: the workload that asked for it, where it is not shared.",
      schema: { jsonSchema: { type: 'string', minLength: 1 } },
    });
    model.addAnnotation({
      name: ANNOTATION_ENVIRONMENT,
      title: 'Environment',
      description:
        'The environment of its application in which a Resource was provisioned.',
      schema: { jsonSchema: { type: 'string', minLength: 1 } },
    });
    model.addAnnotation({
      name: ANNOTATION_RESOURCE_KEY,
      title: 'Resource key',
      description:
        'The key of a provisioned resource: what its driver calls it, and what removing a stateful one is confirmed with.',
      schema: { jsonSchema: { type: 'string', pattern: '^[0-9a-f]{40}$' } },
    });
    model.addAnnotation({
      name: ANNOTATION_SCORE,
      title: 'Score file',
      description:
        'Path of the Score file that describes the Component, relative to its catalog-info.yaml; score.yaml beside it where the annotation is missing.',
      schema: { jsonSchema: { type: 'string', minLength: 1 } },
    });
  },
});

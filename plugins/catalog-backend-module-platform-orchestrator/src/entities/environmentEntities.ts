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
  ANNOTATION_ENVIRONMENT,
} from '@platform-orchestrator/backstage-plugin-common';
import { createHash } from 'node:crypto';
import { EntityContext, ownership } from './EntityContext';
import { entityName } from './entityName';
import { locationAnnotations } from './location';

/** One `Resource` entity of type `environment` for each environment of an application. */
export function environmentEntities(context: EntityContext): Entity[] {
  const { application } = context;
  return application.environments.map(environment => {
    const words = [application.name, environment.name];
    // An environment made anew under an old name is another one: its uid tells.
    const key = createHash('sha256').update(environment.uid).digest('hex');
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityName(words, key),
        title: words.join(' '),
        description: `${environment.typeTitle} environment of ${application.name}`,
        annotations: {
          ...locationAnnotations(application.name),
          [ANNOTATION_APPLICATION]: application.name,
          [ANNOTATION_ENVIRONMENT]: environment.name,
        },
      },
      spec: { type: 'environment', ...ownership(context) },
    };
  });
}

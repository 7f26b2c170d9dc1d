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

import type { Service } from 'kubernetes-types/core/v1';
import { workloadAnnotations } from '../metadata/annotations';
import { metadataOf } from '../metadata/metadataOf';
import { selectorLabels } from '../metadata/objectLabels';
import { workloadNames } from '../names/workloadNames';
import { RenderContext } from '../RenderContext';

/** A headless Service needs no port, but tools that read it expect one; nothing listens there. */
const PLACEHOLDER_PORT = 99;

/** The Service that gives the pods of a StatefulSet their names in DNS. */
export function renderHeadlessService(context: RenderContext): Service {
  const { workload } = context.resolved;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(context, workloadNames(workload).headlessService, {
      annotations: workloadAnnotations(context),
    }),
    spec: {
      clusterIP: 'None',
      ports: [
        {
          name: 'default',
          port: PLACEHOLDER_PORT,
          targetPort: PLACEHOLDER_PORT,
        },
      ],
      selector: selectorLabels(context),
    },
  };
}

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

import type { Deployment } from 'kubernetes-types/apps/v1';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { selectorLabels } from '../metadata/objectLabels';
import { workloadNames } from '../names/workloadNames';
import { RenderContext } from '../RenderContext';
import { isExclusive } from '../volumes/renderClaim';
import { VolumeClaim } from '../volumes/renderVolumes';
import { workloadMetadata } from './workloadMetadata';

/** No number of replicas unless the platform gives one: it would undo what an autoscaler does. */
export function renderDeployment(options: {
  template: PodTemplateSpec;
  claims: VolumeClaim[];
  context: RenderContext;
}): Deployment {
  const { template, claims, context } = options;
  const { workload, overrides } = context.resolved;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: workloadMetadata(context, workloadNames(workload).deployment),
    spec: {
      ...(overrides?.replicas !== undefined && {
        replicas: overrides.replicas,
      }),
      selector: { matchLabels: selectorLabels(context) },
      // A rolling update would wait forever for a volume that the old pod holds on another node.
      ...(claims.some(isExclusive) && { strategy: { type: 'Recreate' } }),
      template,
    },
  };
}

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

import type { StatefulSet } from 'kubernetes-types/apps/v1';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { selectorLabels } from '../metadata/objectLabels';
import { workloadNames } from '../names/workloadNames';
import { RenderContext } from '../RenderContext';
import { VolumeClaim } from '../volumes/renderVolumes';
import { workloadMetadata } from './workloadMetadata';

/** Each pod has claims of its own, made from templates. These carry no labels: Kubernetes permits no change of them. */
export function renderStatefulSet(options: {
  template: PodTemplateSpec;
  claims: VolumeClaim[];
  context: RenderContext;
}): StatefulSet {
  const { template, claims, context } = options;
  const { workload, overrides } = context.resolved;
  const names = workloadNames(workload);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: workloadMetadata(context, names.statefulSet),
    spec: {
      ...(overrides?.replicas !== undefined && {
        replicas: overrides.replicas,
      }),
      selector: { matchLabels: selectorLabels(context) },
      serviceName: names.headlessService,
      template,
      ...(claims.length > 0 && {
        volumeClaimTemplates: claims.map(({ volumeName, spec }) => ({
          metadata: { name: volumeName },
          spec,
        })),
      }),
    },
  };
}

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

import type { Volume } from 'kubernetes-types/core/v1';
import { RenderContext } from '../RenderContext';
import { claimName } from '../volumes/renderClaim';
import { VolumeClaim } from '../volumes/renderVolumes';
import { WorkloadKind } from '../workload/workloadKind';
import { ContainerMounts } from './PodMounts';

/** The volumes of a pod, and the names of those that come from elsewhere. */
export interface PodVolumes {
  volumes: Volume[];
  /** Those that a StatefulSet adds to each pod from its claim templates. */
  fromTemplates: string[];
}

/** Volumes in the order of the mounts, then those of claims, then what drivers attach. */
export function podVolumes(options: {
  kind: WorkloadKind;
  mounts: ContainerMounts[];
  claims: VolumeClaim[];
  context: RenderContext;
}): PodVolumes {
  const { kind, mounts, claims, context } = options;
  const isStateful = kind === 'StatefulSet';
  return {
    volumes: [
      ...mounts.flatMap(({ volumes }) => volumes),
      ...(isStateful ? [] : claims).map(claim => ({
        name: claim.volumeName,
        persistentVolumeClaim: { claimName: claimName(context, claim) },
      })),
      ...(context.resolved.attached?.volumes ?? []),
    ],
    fromTemplates: (isStateful ? claims : []).map(
      ({ volumeName }) => volumeName,
    ),
  };
}

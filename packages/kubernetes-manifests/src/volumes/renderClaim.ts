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

import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { metadataOf } from '../metadata/metadataOf';
import { digest } from '../names/digest';
import { legalName, OBJECT_NAME_LENGTH } from '../names/legalName';
import { RenderContext } from '../RenderContext';
import { VolumeClaim } from './renderVolumes';

/** Access modes with which pods on several nodes can have the volume at the same time. */
const SHARED_ACCESS_MODES: ReadonlySet<string> = new Set([
  'ReadWriteMany',
  'ReadOnlyMany',
]);

/** The name of the claim that all pods of a Deployment share; it depends on the resource alone, so that data survive other changes. */
export function claimName(context: RenderContext, claim: VolumeClaim): string {
  return legalName(
    [context.resolved.workload.metadata.name, 'claim', digest(claim.resource)],
    OBJECT_NAME_LENGTH,
  );
}

/** The claim of a Deployment's volume. A StatefulSet has templates of claims instead, and makes one for each pod. */
export function renderClaim(
  context: RenderContext,
  claim: VolumeClaim,
): PersistentVolumeClaim {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadataOf(context, claimName(context, claim)),
    spec: claim.spec,
  };
}

/** Whether a new pod may have to wait for the old one to let go of the volume. */
export function isExclusive(claim: VolumeClaim): boolean {
  const { accessModes = [] } = claim.spec;
  return !accessModes.some(mode => SHARED_ACCESS_MODES.has(mode));
}

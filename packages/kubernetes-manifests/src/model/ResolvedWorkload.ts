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

import { Workload } from '@platform-orchestrator/score';
import type { Container, Volume } from 'kubernetes-types/core/v1';
import { ResolvedText } from './ResolvedText';
import { VolumeBinding } from './VolumeBinding';
import { WorkloadOverrides } from './WorkloadOverrides';

/**
 * All that is known about a workload when its resources are there: the Score workload, and what its placeholders turned out to be.
 *
 * @public
 */
export interface ResolvedWorkload {
  /** Its placeholders are not read: what they stand for is in the fields below. */
  workload: Workload;
  /** Values by container and variable name. */
  variables: Record<string, Record<string, ResolvedText>>;
  /** Contents by container and target path, after `source` was read and placeholders were replaced. */
  files: Record<string, Record<string, ResolvedFile>>;
  /** What is mounted, by container and mount path. */
  volumes: Record<string, Record<string, VolumeBinding>>;
  /** What the output `update` of the workload's resource asks for beyond Score. */
  overrides?: WorkloadOverrides;
  /** Manifests that drivers attach to the pod. */
  attached?: AttachedManifests;
}

/** Text, or bytes as base64. @public */
export type ResolvedFile = { text: ResolvedText } | { base64: string };

/** Parts of the pod that drivers made: containers beside those of the Score file, volumes by name. @public */
export interface AttachedManifests {
  containers?: Container[];
  volumes?: Volume[];
}

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

import { ContainerFile } from '@platform-orchestrator/score';
import type { Volume, VolumeMount } from 'kubernetes-types/core/v1';
import { RenderTarget } from '../model/RenderTarget';
import { ResolvedFile } from '../model/ResolvedWorkload';
import { renderTest, templateOf } from './renderTest';

/** The same files in each of the containers. */
export function workloadWithFiles(
  files: Record<string, ResolvedFile & Pick<ContainerFile, 'mode'>>,
  containers: string[] = ['main'],
) {
  return {
    containers: Object.fromEntries(
      containers.map(name => [
        name,
        {
          files: Object.fromEntries(
            Object.entries(files).map(([target, { mode }]) => [
              target,
              { content: '', ...(mode !== undefined && { mode }) },
            ]),
          ),
        },
      ]),
    ),
    files: Object.fromEntries(containers.map(name => [name, files])),
  };
}

/** Volumes of the pod and mounts of its containers, by container. */
export function mountsOf(
  workload: ReturnType<typeof workloadWithFiles>,
  target: Partial<RenderTarget> = {},
): { volumes: Volume[]; mounts: Record<string, VolumeMount[]> } {
  const { spec } = templateOf(renderTest(workload, target));
  return {
    volumes: spec.volumes ?? [],
    mounts: Object.fromEntries(
      spec.containers.map(({ name, volumeMounts = [] }) => [
        name,
        volumeMounts,
      ]),
    ),
  };
}

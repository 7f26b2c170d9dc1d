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

import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import { RenderContext } from '../RenderContext';
import { absolutePath } from './absolutePath';

/** Reports what is there twice in a pod, or refers to what isn't there: mostly because drivers, overrides and the Score file disagree. */
export function checkPod(options: {
  pod: PodSpec;
  /** Volumes that the pods get from the claim templates of a StatefulSet. */
  fromTemplates: readonly string[];
  context: RenderContext;
}): void {
  const { pod, fromTemplates, context } = options;
  const containers = [...(pod.initContainers ?? []), ...pod.containers];
  const volumes = [
    ...(pod.volumes ?? []).map(({ name }) => name),
    ...fromTemplates,
  ];
  for (const name of repeated(containers.map(container => container.name))) {
    context.report.add({
      code: 'attached-clash',
      path: ['attached', 'containers'],
      message: 'The pod would have two containers of one name.',
      found: name,
    });
  }
  for (const name of repeated(volumes)) {
    context.report.add({
      code: 'attached-clash',
      path: ['attached', 'volumes'],
      message: 'The pod would have two volumes of one name.',
      found: name,
    });
  }
  for (const container of containers) {
    checkMounts({ container, volumes, context });
  }
}

function checkMounts(options: {
  container: Container;
  volumes: readonly string[];
  context: RenderContext;
}): void {
  const { container, volumes, context } = options;
  const path = ['containers', container.name];
  const mounts = container.volumeMounts ?? [];
  for (const mountPath of repeated(
    mounts.map(mount => absolutePath(mount.mountPath)),
  )) {
    context.report.add({
      code: 'mounted-twice',
      path,
      message: 'Two things would be mounted at one path of the container.',
      found: mountPath,
    });
  }
  for (const { name, mountPath } of mounts) {
    if (!volumes.includes(name)) {
      context.report.add({
        code: 'missing-volume',
        path,
        message: `The container mounts a volume at "${mountPath}" that the pod does not have.`,
        found: name,
        candidates: volumes,
      });
    }
  }
}

function repeated(values: readonly string[]): Set<string> {
  return new Set(
    values.filter((value, index) => values.indexOf(value) !== index),
  );
}

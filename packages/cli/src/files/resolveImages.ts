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
import { UsageError } from '../UsageError';

/**
 * Reads `[workload/]container=image` as the API wants it, by `<workload>/<container>`.
 *
 * @throws UsageError where it is written otherwise, or where a container without its workload is in none or in several of the workloads.
 */
export function resolveImages(options: {
  images: readonly string[];
  workloads: readonly Workload[];
}): Record<string, string> {
  const entries = options.images.map(text => {
    const equals = text.indexOf('=');
    const name = text.slice(0, Math.max(equals, 0));
    const image = text.slice(equals + 1);
    if (!name || !image) {
      throw new UsageError(
        `--image ${text}: write it as [workload/]container=image`,
      );
    }
    return [
      name.includes('/') ? name : findContainer(name, options.workloads),
      image,
    ] as const;
  });
  return Object.fromEntries(entries);
}

function findContainer(name: string, workloads: readonly Workload[]): string {
  const containers = workloads.flatMap(workload =>
    Object.keys(workload.containers).map(container => ({
      container,
      path: `${workload.metadata.name}/${container}`,
    })),
  );
  const [found, another] = containers.filter(
    ({ container }) => container === name,
  );
  if (!found || another) {
    throw new UsageError(
      `--image ${name}=…: ${
        found ? 'several workloads have' : 'no workload has'
      } a container "${name}". Name one of ${containers
        .map(({ path }) => path)
        .join(', ')}.`,
    );
  }
  return found.path;
}

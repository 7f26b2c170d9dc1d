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

import {
  Container,
  Diagnostic,
  Workload,
  formatPath,
  suggestNear,
} from '@platform-orchestrator/score';
import { DeploymentSet } from '../model/DeploymentSet';
import { ScoreSources } from './ScoreSources';

/** `image: .` means: given when it is deployed. */
const GIVEN_LATER = '.';

/**
 * Fills in `image: .`: with the image that was given for the container, else with the one that the current set has. What is left over stays, because only the target knows
 * whether it needs an image.
 */
export function fillImages(options: {
  workloads: Record<string, Workload>;
  /** By `<workload>/<container>`. */
  images: Readonly<Record<string, string>>;
  currentSet: DeploymentSet | undefined;
  sources: ScoreSources;
}): { workloads: Record<string, Workload>; diagnostics: Diagnostic[] } {
  const { workloads, images, currentSet } = options;
  const filled = mapEntries(workloads, (workload, name) => ({
    ...workload,
    containers: mapEntries(
      workload.containers,
      (container, id): Container =>
        container.image === GIVEN_LATER
          ? {
              ...container,
              image:
                images[`${name}/${id}`] ??
                currentSet?.workloads[name]?.containers[id]?.image ??
                GIVEN_LATER,
            }
          : container,
    ),
  }));
  return { workloads: filled, diagnostics: checkImages(options) };
}

function checkImages(options: {
  workloads: Record<string, Workload>;
  images: Readonly<Record<string, string>>;
  sources: ScoreSources;
}): Diagnostic[] {
  const { workloads, images, sources } = options;
  const containers = new Map(
    Object.entries(workloads).flatMap(([name, workload]) =>
      Object.entries(workload.containers).map(([id, container]) => [
        `${name}/${id}`,
        { name, id, container },
      ]),
    ),
  );
  const diagnostics: Diagnostic[] = [];
  for (const [key, image] of Object.entries(images)) {
    const known = containers.get(key);
    if (!known) {
      const near = suggestNear(key, containers.keys());
      diagnostics.push({
        code: 'score/unknown-container',
        severity: 'error',
        message: `An image was given for "${key}", but the Score files have no such container.`,
        expected: [...containers.keys()].join(', ') || 'a Score file',
        found: key,
        suggestion:
          near === undefined
            ? 'name a container as <workload>/<container>'
            : `did you mean "${near}"?`,
      });
    } else if (known.container.image !== GIVEN_LATER) {
      const path = ['containers', known.id, 'image'];
      diagnostics.push({
        code: 'score/image-not-open',
        severity: 'warning',
        message: `The image "${image}" that was given for "${key}" is not used, because the Score file names one.`,
        ...sources.get(known.name)?.locate(path),
        path: formatPath(path),
        expected: 'image: .',
        found: known.container.image,
        suggestion: 'write "image: ." to have it given at each deployment',
      });
    }
  }
  return diagnostics;
}

function mapEntries<T, R>(
  values: Record<string, T>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}

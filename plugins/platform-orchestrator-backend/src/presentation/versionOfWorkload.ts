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

import { DeploymentRecord } from '@platform-orchestrator/engine';
import { Workload } from '@platform-orchestrator/score';

/** Characters of a commit or digest that people compare. */
const SHORT = 7;

/** Image of each container, where the target uses images. */
export function imagesOf(
  workload: Workload | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(workload?.containers ?? {}).map(([name, { image }]) => [
      name,
      image,
    ]),
  );
}

/**
 * The version of a workload for people: its image tags, or, where the target does not use images, the commit or number of the deployment that rolled it out.
 */
export function versionOfWorkload(options: {
  images: Record<string, string>;
  usesImages: boolean;
  deployment: DeploymentRecord | undefined;
}): string {
  const { images, usesImages, deployment } = options;
  const tags = [...new Set(Object.values(images).map(tagOf))].sort();
  if (usesImages && tags.length > 0) {
    return tags.join(', ');
  }
  return deployment?.commit?.slice(0, SHORT) ?? `#${deployment?.number ?? '?'}`;
}

/** `host:5000/name:tag@sha256:…` → `tag`. */
function tagOf(image: string): string {
  const [name, digest] = image.split('@');
  const tag = /:([^:/]+)$/.exec(name)?.[1];
  return tag ?? digest?.replace(/^sha256:/, '').slice(0, SHORT) ?? 'latest';
}

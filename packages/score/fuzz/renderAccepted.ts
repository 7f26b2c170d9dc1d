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

import { createHash } from 'node:crypto';
// By its place: this package cannot depend on the other, which depends on it, but what it accepts must be of use there.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import {
  canonicalManifestYaml,
  ManifestError,
  renderWorkload,
  ResolvedFile,
  ResolvedText,
  SecretReference,
} from '../../kubernetes-manifests/src';
import {
  parseText,
  PlaceholderError,
  resolveReference,
  resourceUid,
  substituteText,
  Workload,
} from '../src';

/**
 * Renders an accepted workload with outputs that are made up. Kubernetes cannot express everything that Score can: a refusal that says so, with paths of the
 * file, is an answer; any other error is not.
 *
 * @returns Whether there are manifests.
 */
export function renderAccepted(accepted: Workload): boolean {
  const workload = withImages(accepted);
  const resolve = (text: string): ResolvedText =>
    substituteText<SecretReference>(text, {
      resolve: reference =>
        resolveReference<SecretReference>(reference, {
          metadata: workload.metadata,
          resource: name => ({
            lookup: keys =>
              keys.includes('password')
                ? { name: `${name}-secret`, key: 'password' }
                : keys,
          }),
        }),
      isOpaque: (value): value is SecretReference =>
        typeof value === 'object' && value !== null && 'key' in value,
    });
  const containers = Object.entries(workload.containers);
  const each = <T, R>(
    of: (
      container: Workload['containers'][string],
    ) => Record<string, T> | undefined,
    change: (member: T) => R,
  ) =>
    Object.fromEntries(
      containers.map(([name, container]) => [
        name,
        Object.fromEntries(
          Object.entries(of(container) ?? {}).map(([key, member]) => [
            key,
            change(member),
          ]),
        ),
      ]),
    );
  try {
    const objects = renderWorkload({
      resolved: {
        workload,
        variables: each(({ variables }) => variables, resolve),
        files: each(
          ({ files }) => files,
          ({
            content = 'from a file',
            binaryContent,
            noExpand,
          }): ResolvedFile =>
            binaryContent === undefined
              ? { text: noExpand ? content : resolve(content) }
              : { base64: binaryContent },
        ),
        volumes: each(
          ({ volumes }) => volumes,
          ({ source }) => ({
            resource: volumeResource(workload, source),
            source: { emptyDir: {} },
          }),
        ),
      },
      target: {
        instance: 'fuzz',
        hash: content =>
          createHash('sha256').update(content).digest('hex').slice(0, 16),
      },
    });
    canonicalManifestYaml(objects);
    return true;
  } catch (error) {
    // An unknown key of the metadata is a warning of the parser, since a tool may add it, and an error here.
    if (error instanceof ManifestError || error instanceof PlaceholderError) {
      return false;
    }
    throw error;
  }
}

/** Gives the images that are only known when a workload is deployed. */
function withImages(workload: Workload): Workload {
  const containers = Object.entries(workload.containers).map(
    ([name, container]) => [
      name,
      container.image === '.' ? { ...container, image: 'given' } : container,
    ],
  );
  return { ...workload, containers: Object.fromEntries(containers) };
}

function volumeResource(workload: Workload, source: string): string {
  const [reference] = parseText(source);
  const name = typeof reference === 'object' ? reference.elements[1] : '';
  const request = workload.resources?.[name];
  return request ? resourceUid(request, workload.metadata.name, name) : source;
}

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
  JsonValue,
  parseWorkload,
  PlaceholderReference,
  resolveReference,
  substituteText,
  Workload,
} from '@platform-orchestrator/score';
import { createHmac } from 'node:crypto';
import {
  canonicalManifestYaml,
  renderWorkload,
  ResolvedText,
  SecretReference,
} from '../src';

/** From the text of a Score file to the text of its manifests, with outputs of resources that are made up. */
export function renderScoreFile(text: string): string {
  const { workload, diagnostics } = parseWorkload(text);
  if (!workload) {
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  }
  const resolve = (reference: PlaceholderReference) =>
    resolveReference<SecretReference>(reference, {
      metadata: workload.metadata,
      resource: name => ({ lookup: keys => madeUpOutput(name, keys) }),
    });
  const resolveText = (value: string): ResolvedText =>
    substituteText<SecretReference>(value, { resolve, isOpaque: isSecret });
  return canonicalManifestYaml(
    renderWorkload({
      resolved: {
        workload,
        variables: byContainer(workload, ({ variables }) =>
          mapValues(variables, resolveText),
        ),
        files: byContainer(workload, ({ files }) =>
          mapValues(files, ({ content = '' }) => ({
            text: resolveText(content),
          })),
        ),
        volumes: byContainer(workload, ({ volumes }) =>
          mapValues(volumes, ({ source }) => ({
            resource: source,
            source: { emptyDir: {} },
          })),
        ),
      },
      target: {
        namespace: 'shop',
        instance: `${workload.metadata.name}-instance`,
        hash,
      },
    }),
  );
}

function hash(content: string): string {
  return createHmac('sha256', 'key').update(content).digest('hex').slice(0, 16);
}

function madeUpOutput(
  name: string,
  keys: string[],
): JsonValue | SecretReference {
  const key = keys.join('.');
  return key === 'password'
    ? { name: `${name}-secret`, key }
    : `${name}-${key}`;
}

function isSecret(
  value: JsonValue | SecretReference,
): value is SecretReference {
  return typeof value === 'object';
}

function byContainer<T>(
  workload: Workload,
  of: (container: Workload['containers'][string]) => Record<string, T>,
): Record<string, Record<string, T>> {
  return mapValues(workload.containers, of);
}

function mapValues<T, U>(
  map: Record<string, T> = {},
  of: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, of(value)]),
  );
}

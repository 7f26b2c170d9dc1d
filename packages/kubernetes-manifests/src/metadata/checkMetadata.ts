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

import { JsonPath } from '@platform-orchestrator/score';
import { RenderContext } from '../RenderContext';
import { scoreAnnotations } from './annotations';

/** The name part of a label's or annotation's key. */
const KEY_NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** The optional part before the slash: a DNS subdomain. */
const KEY_PREFIX =
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const KEY_PREFIX_LENGTH = 253;

/** What the API server takes as all annotations of an object together. */
const ANNOTATIONS_LIMIT_BYTES = 256 * 1024;

/** Reports keys of labels and annotations that the API server would refuse. Values of the target's labels are made legal instead. */
export function checkMetadata(context: RenderContext): void {
  const { resolved, target } = context;
  const { overrides } = resolved;
  const annotations: JsonPath = ['metadata', 'annotations'];
  checkKeys(scoreAnnotations(context), annotations, context);
  checkSize(scoreAnnotations(context), annotations, context);
  checkKeys(target.labels, ['target', 'labels'], context);
  const places = {
    overrides,
    'overrides.deployment': overrides?.deployment,
    'overrides.pod': overrides?.pod,
    'overrides.service': overrides?.service,
  };
  for (const [place, metadata] of Object.entries(places)) {
    for (const field of ['labels', 'annotations'] as const) {
      checkKeys(metadata?.[field], [...place.split('.'), field], context);
    }
  }
}

function checkKeys(
  map: Record<string, string> | undefined,
  path: JsonPath,
  context: RenderContext,
): void {
  for (const key of Object.keys(map ?? {})) {
    if (!isKey(key)) {
      context.report.add({
        code: 'invalid-annotation',
        path: [...path, key],
        message: 'Kubernetes has no labels or annotations with this key.',
        expected:
          'at most 63 letters, digits, dashes, underscores and dots, with an optional domain and slash before them',
        found: key,
      });
    }
  }
}

function isKey(key: string): boolean {
  const slash = key.indexOf('/');
  const prefix = key.slice(0, slash);
  return (
    KEY_NAME.test(key.slice(slash + 1)) &&
    (slash < 0 ||
      (KEY_PREFIX.test(prefix) && prefix.length <= KEY_PREFIX_LENGTH))
  );
}

function checkSize(
  annotations: Record<string, string>,
  path: JsonPath,
  context: RenderContext,
): void {
  const bytes = Object.entries(annotations).reduce(
    (sum, [key, value]) =>
      sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (bytes > ANNOTATIONS_LIMIT_BYTES) {
    context.report.add({
      code: 'content-too-large',
      path,
      message: 'The annotations are too large together.',
      expected: `at most ${ANNOTATIONS_LIMIT_BYTES} bytes`,
      found: `${bytes} bytes`,
    });
  }
}

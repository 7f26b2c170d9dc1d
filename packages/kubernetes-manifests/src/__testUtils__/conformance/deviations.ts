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

import { isDeepStrictEqual } from 'node:util';
import { ConformanceCase } from './ConformanceCase';

/** Something that we do on purpose and the reference implementation doesn't. */
interface Deviation {
  sentence: string;
  /** Whether this, and nothing else, is the difference between our result and that of the case. */
  explains: (options: {
    conformanceCase: ConformanceCase;
    expected: unknown;
    ours: any;
  }) => boolean;
}

/** Dollar signs of which Kubernetes makes one. */
const DOUBLE_DOLLAR = /\$\$/g;

/** Deviations in cases that have no note, each told by what the case shows and never by its id. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    sentence:
      'A file in which a secret stands between other text is not refused: it comes from a derived Secret.',
    explains: ({ conformanceCase: { expected }, ours }) =>
      (expected as { error?: string }).error?.includes(
        'mix of secret references',
      ) === true && ours.volume.secret.items[0].key === 'file',
  },
  {
    sentence:
      'Dollar signs in a row are doubled in a variable: Kubernetes would drop every second one.',
    explains: ({ expected, ours }) =>
      isDeepStrictEqual(asKubernetesReads(ours), expected),
  },
];

/** Values of variables as the kubelet reads them. */
function asKubernetesReads(value: any): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    key === 'value' && typeof inner === 'string'
      ? inner.replace(DOUBLE_DOLLAR, () => '$')
      : inner,
  );
}

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

import { isAsExpected } from './isAsExpected';
import { ConformanceCase } from './ConformanceCase';

/** What became of a case. */
interface CaseResult {
  ours: ConformanceCase['expected'] | undefined;
  error: Error | undefined;
}

/** Something that we do on purpose and the tools don't, told by what the case shows and never by its id. */
interface Deviation {
  sentence: string;
  /** Whether this, and nothing else, is the difference. */
  explains: (item: ConformanceCase, result: CaseResult) => boolean;
}

const DEVIATIONS: readonly Deviation[] = [
  {
    sentence:
      'Dollar signs in a row are doubled in a variable: Kubernetes would drop every second one.',
    explains: (item, { ours }) =>
      ours?.manifests !== undefined &&
      isAsExpected(item, {
        ...ours,
        manifests: asKubernetesReads(ours.manifests),
      }),
  },
  {
    sentence: 'A request above its limit is refused, as Kubernetes does.',
    explains: (_, { error }) =>
      error?.message.includes('is above the limit') === true,
  },
  {
    sentence:
      'A file that is no text is embedded as bytes, as the library of the tools does it.',
    explains: ({ expected }, { ours }) =>
      expected.error?.includes('contains non-utf8 bytes') === true &&
      ours !== undefined,
  },
];

/** Why a case differs on purpose; undefined when it must not. A note of a case calls what the tool does a quirk. */
export function deviationOf(
  item: ConformanceCase,
  result: CaseResult,
): string | undefined {
  return (
    item.note ??
    DEVIATIONS.find(({ explains }) => explains(item, result))?.sentence
  );
}

/** Values of variables as the kubelet reads them. */
function asKubernetesReads<T>(manifests: T): T {
  return JSON.parse(JSON.stringify(manifests), (key, value) =>
    key === 'value' && typeof value === 'string'
      ? value.replace(/\$\$/g, () => '$')
      : value,
  );
}

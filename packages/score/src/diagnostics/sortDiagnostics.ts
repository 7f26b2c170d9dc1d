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

import { Diagnostic } from '../model/Diagnostic';

/** How many problems of one file are reported: whoever has more must begin somewhere. */
const MAX_DIAGNOSTICS = 1_000;

/** Puts diagnostics into the order in which one reads the file, and cuts off an endless list with a word about it. */
export function sortDiagnostics(
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const sorted = [...diagnostics].sort(comparePlaces);
  if (sorted.length <= MAX_DIAGNOSTICS) {
    return sorted;
  }
  const cut = sorted.slice(0, MAX_DIAGNOSTICS);
  const { file, range } = cut[cut.length - 1];
  return [
    ...cut,
    {
      code: 'score/more-problems',
      severity: sorted
        .slice(MAX_DIAGNOSTICS)
        .some(({ severity }) => severity === 'error')
        ? 'error'
        : 'warning',
      message: 'There are more problems than these.',
      file,
      range,
      path: '',
      expected: `at most ${MAX_DIAGNOSTICS} problems`,
      found: 'more of them',
      suggestion: 'repair these first',
    },
  ];
}

function comparePlaces(left: Diagnostic, right: Diagnostic): number {
  if (!left.range || !right.range) {
    return Number(!left.range) - Number(!right.range);
  }
  return (
    left.range.start.line - right.range.start.line ||
    left.range.start.column - right.range.start.column
  );
}

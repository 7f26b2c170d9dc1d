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

import { Diagnostic } from '../index';

/** The place of a diagnostic as an editor shows it, with the code: `3:9-3:16 score/wrong-format metadata.name`. */
export function place({ code, range, path, file }: Diagnostic): string {
  const { start, end } = range!;
  return `${file ? `${file} ` : ''}${start.line}:${start.column}-${end.line}:${
    end.column
  } ${code} ${path}`;
}

/** The text to which a diagnostic points. */
export function marked(
  text: string,
  { range }: Pick<Diagnostic, 'range'>,
): string {
  const lines = text.split('\n');
  const { start, end } = range!;
  return start.line === end.line
    ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
    : lines[start.line - 1].slice(start.column - 1);
}

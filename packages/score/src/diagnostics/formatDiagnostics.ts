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

/** @public */
export interface FormatOptions {
  /** Texts of the files by the names that the diagnostics use, to show the lines. */
  sources?: Record<string, string> | ReadonlyMap<string, string>;
}

/** Letters that would move the mark below the line. */
const INVISIBLE = /[\t\r]/g;

/** Longer lines are shown around the place that matters. */
const MAX_LINE = 120;

/**
 * Writes diagnostics for people: place, severity, code and message in the first line, as compilers do and editors understand, then the line of the source with a
 * mark below it, what was expected, what was found, and what to do.
 *
 * @example
 * ```text
 * score.yaml:6:5: error score/unknown-field: There is no field "imag" in "main".
 *   6 |     imag: nginx
 *     |     ^^^^
 *   path: containers.main.imag
 *   expected: one of "image", "command", …
 *   found: "imag"
 *   suggestion: did you mean "image"?
 * ```
 *
 * @public
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions = {},
): string {
  const lines = new Map<string, string[]>();
  const linesOf = (file: string): string[] => {
    const known = lines.get(file) ?? sourceOf(file, options).split('\n');
    lines.set(file, known);
    return known;
  };
  return diagnostics
    .map(diagnostic =>
      [
        `${place(diagnostic)}${diagnostic.severity} ${diagnostic.code}: ${
          diagnostic.message
        }`,
        ...excerpt(diagnostic, linesOf),
        ...details(diagnostic),
      ].join('\n'),
    )
    .join('\n\n');
}

function sourceOf(file: string, { sources = {} }: FormatOptions): string {
  if (sources instanceof Map) {
    return sources.get(file) ?? '';
  }
  const texts = sources as Record<string, string>;
  return Object.hasOwn(texts, file) ? texts[file] : '';
}

function place({ file, range }: Pick<Diagnostic, 'file' | 'range'>): string {
  const parts = [file, range?.start.line, range?.start.column].filter(
    part => part !== undefined,
  );
  return parts.length > 0 ? `${parts.join(':')}: ` : '';
}

function details(diagnostic: Diagnostic): string[] {
  const { path, expected, found, suggestion, related = [] } = diagnostic;
  const named = { path, expected, found, suggestion };
  return [
    ...Object.entries(named).flatMap(([name, text]) =>
      text ? [`  ${name}: ${text}`] : [],
    ),
    ...related.map(other => `  see ${place(other)}${other.message}`),
  ];
}

/** The line of the source with a mark below it; nothing when the source is not there. */
function excerpt(
  { file, range }: Diagnostic,
  linesOf: (file: string) => string[],
): string[] {
  const text =
    file !== undefined && range && linesOf(file)[range.start.line - 1];
  if (!text) {
    return [];
  }
  const line = text.replaceAll(INVISIBLE, ' ').trimEnd();
  const start = range!.start.column - 1;
  const end =
    range!.end.line === range!.start.line ? range!.end.column - 1 : line.length;
  const cut = start > MAX_LINE - 20 ? start - 20 : 0;
  const shown = `${cut > 0 ? '…' : ''}${line.slice(cut, cut + MAX_LINE)}${
    line.length > cut + MAX_LINE ? '…' : ''
  }`;
  const indent = start - cut + (cut > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(end - start, MAX_LINE - (start - cut)));
  const number = String(range!.start.line);
  return [
    `  ${number} | ${shown}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(indent)}${'^'.repeat(
      length,
    )}`,
  ];
}

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
import { JsonObject } from '../model/Json';

/**
 * Turns diagnostics into a SARIF 2.1.0 log, which code hosts show as annotations.
 *
 * @example
 * ```ts
 * JSON.stringify(diagnosticsToSarif(diagnostics, { tool: { name: 'platctl', version: '1.0.0' } }));
 * ```
 *
 * @param options - `tool`: the name and version under which the results are filed.
 *
 * @public
 */
export function diagnosticsToSarif(
  diagnostics: readonly Diagnostic[],
  options: { tool: { name: string; version?: string } },
): JsonObject {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...options.tool, rules: codes.map(id => ({ id })) } },
        // SARIF counts columns in UTF-16 code units unless told otherwise; this is told, since readers differ.
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(diagnostic => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: diagnostic.severity,
          message: { text: describe(diagnostic) },
          locations: toLocations(diagnostic),
          ...(diagnostic.related && {
            relatedLocations: diagnostic.related.flatMap((related, index) =>
              toLocations(related).map(location => ({
                ...location,
                id: index,
                message: { text: related.message },
              })),
            ),
          }),
        })),
      },
    ],
  };
}

function describe({
  message,
  expected,
  found,
  suggestion,
}: Diagnostic): string {
  return [
    message,
    expected && `Expected: ${endSentence(expected)}`,
    found && `Found: ${endSentence(found)}`,
    suggestion && `Suggestion: ${endSentence(suggestion)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What ends a sentence. */
const SENTENCE_END = /[.?!]$/;

function endSentence(text: string): string {
  return SENTENCE_END.test(text) ? text : `${text}.`;
}

function toLocations({
  file,
  range,
  path,
}: Pick<Diagnostic, 'file' | 'range' | 'path'>): JsonObject[] {
  if (file === undefined && path === undefined) {
    return [];
  }
  return [
    {
      ...(file !== undefined && {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          ...(range && {
            region: {
              startLine: range.start.line,
              startColumn: range.start.column,
              endLine: range.end.line,
              endColumn: range.end.column,
            },
          }),
        },
      }),
      ...(path && { logicalLocations: [{ fullyQualifiedName: path }] }),
    },
  ];
}

/** Separators of paths, on Windows too. */
const PATH_SEPARATOR = /[\\/]/;

/** A file name as a relative URI reference, which is what SARIF wants. */
function toUri(file: string): string {
  return file.split(PATH_SEPARATOR).map(encodeURIComponent).join('/');
}

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

import { hasErrors } from '../diagnostics/hasErrors';
import { Diagnostic } from '../model/Diagnostic';
import { JsonValue } from '../model/Json';
import { SourceLayer } from '../source/LayeredSource';
import { RereadSource } from '../source/RereadSource';
import { readYamlDocuments, ReadYamlOptions } from '../yaml/readYamlDocuments';

/** Reads the one document of a Score file or of a file with overrides. */
export function readLayer(
  input: string | Uint8Array,
  options: ReadYamlOptions,
): {
  layer?: { value: JsonValue; source: SourceLayer };
  diagnostics: Diagnostic[];
} {
  const { file } = options;
  const { documents, diagnostics, text } = readYamlDocuments(input, options);
  const [document, second] = documents;
  if (second) {
    diagnostics.push({
      code: 'score/several-documents',
      severity: 'error',
      message: 'The file holds more than one document.',
      ...second.locate([]),
      path: '',
      expected: 'one workload in a file',
      found: `${documents.length} documents`,
      suggestion: 'move each workload to a file of its own',
    });
  }
  if (!document) {
    if (!hasErrors(diagnostics)) {
      const start = { line: 1, column: 1 };
      diagnostics.push({
        code: 'score/empty',
        severity: 'error',
        message: 'The file is empty.',
        file,
        range: { start, end: start },
        path: '',
        expected: 'a workload',
        found: 'nothing but comments or white space',
        suggestion: 'begin with "apiVersion: score.dev/v1b1"',
      });
    }
    return { diagnostics };
  }
  const source = new RereadSource({
    document,
    read: () => readYamlDocuments(text, options).documents[0],
  });
  return { layer: { value: document.value, source }, diagnostics };
}

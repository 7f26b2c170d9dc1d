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

import { DriverError } from '@platform-orchestrator/engine';
import { JsonValue, readYamlDocuments } from '@platform-orchestrator/score';

/** What one resource may make of templates; a template that writes without end is stopped before. */
const LIMITS = { maxBytes: 10 * 1024 * 1024, maxNodes: 200_000, maxDepth: 100 };

/**
 * The value of YAML that a template wrote; undefined where it wrote nothing.
 *
 * @throws DriverError `invalid` with the line, and without any of the text: it may hold secrets.
 */
export function readYaml(text: string, input: string): JsonValue | undefined {
  const { documents, diagnostics } = readYamlDocuments(text, LIMITS);
  const problem = diagnostics.find(({ severity }) => severity === 'error');
  if (problem || documents.length > 1) {
    const line = problem?.range?.start.line;
    throw new DriverError(
      'invalid',
      `The template wrote a text that is not one YAML document${
        problem ? ` (${problem.code}, line ${line ?? 1} of the text)` : ''
      }`,
      {
        input,
        nextStep:
          'Check the indentation, and write values with "quote" or "toRawJson"',
      },
    );
  }
  return documents[0]?.value as JsonValue | undefined;
}

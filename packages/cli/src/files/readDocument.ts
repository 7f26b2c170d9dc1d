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
  Diagnostic,
  JsonObject,
  YamlDocument,
  readYamlDocuments,
  validateSchema,
} from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { readTextFile } from './readTextFile';

/**
 * Reads a file of YAML or JSON that holds one document of a kind of ours.
 *
 * @throws UsageError for a file that cannot be read.
 * @throws InvalidInputError with all mistakes.
 */
export async function readDocument(options: {
  directory: string;
  path: string;
  schema: JsonObject;
  /** What the codes of mistakes begin with. */
  codePrefix: string;
}): Promise<{ document: YamlDocument; text: string }> {
  const { path, schema, codePrefix } = options;
  const text = await readTextFile(options);
  const { documents, diagnostics } = readYamlDocuments(text, { file: path });
  const [document] = documents;
  const problems: Diagnostic[] = [...diagnostics];
  if (problems.length === 0 && documents.length !== 1) {
    problems.push({
      code: `${codePrefix}/documents`,
      severity: 'error',
      message: `The file has ${documents.length} documents.`,
      file: path,
      expected: 'one document',
      found: String(documents.length),
    });
  }
  if (problems.length === 0) {
    problems.push(
      ...validateSchema({
        schema,
        value: document.value,
        source: document,
        codePrefix,
      }),
    );
  }
  if (problems.length > 0) {
    throw new InvalidInputError({
      diagnostics: problems,
      sources: new Map([[path, text]]),
    });
  }
  return { document, text };
}

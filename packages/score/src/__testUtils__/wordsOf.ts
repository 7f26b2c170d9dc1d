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

import { JsonObject } from '../model/Json';
import { validateSchema } from '../schema/validateSchema';
import { readYamlDocuments } from '../yaml/readYamlDocuments';

/** What the only diagnostic of a text says. */
export function wordsOf(schema: JsonObject, text: string) {
  const [source] = readYamlDocuments(text).documents;
  const diagnostics = validateSchema({
    schema,
    value: source.value,
    source,
    codePrefix: 'own',
  });
  expect(diagnostics).toHaveLength(1);
  const { code, path, message, expected, found, suggestion } = diagnostics[0];
  return {
    code,
    path,
    message,
    expected,
    found,
    ...(suggestion && { suggestion }),
  };
}

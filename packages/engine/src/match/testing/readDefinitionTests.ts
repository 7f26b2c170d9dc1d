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
  YamlDocument,
  readYamlDocuments,
  validateSchema,
} from '@platform-orchestrator/score';
import { DEFAULT_CLASS, ResourceIdentity } from '../../model/Identity';
import { isDefinitionTest } from '../../read/definitions/isDefinitionTest';
import { placeOf } from '../../read/definitions/placeOf';
import { DefinitionFile } from '../../read/readDefinitions';
import { DefinitionTest } from './DefinitionTest';
import { DEFINITION_TEST_SCHEMA } from './definitionTestSchema';

/**
 * Finds the documents of kind `DefinitionTest` among files; all other documents are left to those who read them.
 *
 * @public
 */
export function readDefinitionTests(options: {
  files: readonly DefinitionFile[];
}): { tests: DefinitionTest[]; diagnostics: Diagnostic[] } {
  const tests: DefinitionTest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, content } of options.files) {
    const yaml = readYamlDocuments(content, { file: path });
    diagnostics.push(...yaml.diagnostics);
    for (const document of yaml.documents) {
      if (!isDefinitionTest(document)) {
        continue;
      }
      const problems = validateSchema({
        schema: DEFINITION_TEST_SCHEMA,
        value: document.value,
        source: document,
        codePrefix: 'test',
      });
      diagnostics.push(...problems);
      if (problems.length === 0) {
        tests.push(toTest(document));
      }
    }
  }
  return { tests, diagnostics };
}

function toTest(document: YamlDocument): DefinitionTest {
  const { metadata, spec } = document.value as unknown as {
    metadata: { name: string; description?: string };
    spec: Omit<DefinitionTest, 'name' | 'place' | 'request' | 'context'> & {
      context: Omit<DefinitionTest['context'], 'uid'>;
      request?: Omit<ResourceIdentity, 'class'> & { class?: string };
    };
  };
  const { context, request } = spec;
  return {
    ...metadata,
    context: {
      ...context,
      uid: `${context.application}/${context.environment}`,
    },
    ...(request && { request: { class: DEFAULT_CLASS, ...request } }),
    score: spec.score ?? [],
    given: spec.given ?? {},
    expect: spec.expect,
    place: placeOf(document.file, document),
  };
}

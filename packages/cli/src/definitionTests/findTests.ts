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
  formatPath,
  readYamlDocuments,
  validateSchema,
} from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { findFiles } from '../files/findFiles';
import { readTextFile } from '../files/readTextFile';
import { TEST_SCHEMA, TestDocument, TestSpec } from './TestDocument';

/** A test, and where it stands. */
export interface FoundTest {
  file: string;
  line: number;
  name: string;
  spec: TestSpec;
}

/** In the text, so that a file with a syntax error is not passed over. */
const TEST = /^["']?kind["']?\s*:\s*["']?DefinitionTest\b/m;

/**
 * Finds the tests in folders and files; documents of other kinds are passed over.
 *
 * @throws UsageError for a path that does not exist.
 * @throws InvalidInputError with all mistakes.
 */
export async function findTests(options: {
  directory: string;
  paths: readonly string[];
}): Promise<FoundTest[]> {
  const { directory } = options;
  const tests: FoundTest[] = [];
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  for (const { path } of await findFiles(options)) {
    const text = await readTextFile({ directory, path });
    if (!TEST.test(text)) {
      continue;
    }
    sources.set(path, text);
    const yaml = readYamlDocuments(text, { file: path });
    diagnostics.push(...yaml.diagnostics);
    for (const document of yaml.documents.filter(isTest)) {
      const problems = checkTest(document);
      diagnostics.push(...problems);
      if (problems.length === 0) {
        const { metadata, spec } = document.value as unknown as TestDocument;
        const { range } = document.locate(['metadata', 'name']);
        const { line = 1 } = range?.start ?? {};
        tests.push({ file: path, line, name: metadata.name, spec });
      }
    }
  }
  if (diagnostics.length > 0) {
    throw new InvalidInputError({ diagnostics, sources });
  }
  return tests;
}

function isTest({ value }: YamlDocument): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    value.kind === 'DefinitionTest'
  );
}

function checkTest(document: YamlDocument): Diagnostic[] {
  const { value } = document;
  const problems = validateSchema({
    schema: TEST_SCHEMA,
    value,
    source: document,
    codePrefix: 'test',
  });
  if (problems.length > 0) {
    return problems;
  }
  const { spec } = value as unknown as TestDocument;
  const { request, score, expect } = spec;
  const refuse = (
    condition: boolean,
    path: string[],
    problem: Pick<Diagnostic, 'message' | 'suggestion'>,
  ): Diagnostic[] =>
    condition
      ? [
          {
            code: 'test/contradiction',
            severity: 'error',
            ...problem,
            ...document.locate(path, { key: true }),
            path: formatPath(path),
          },
        ]
      : [];
  return [
    ...refuse((request === undefined) === (score === undefined), ['spec'], {
      message: 'A test asks for one resource, or for what Score files need.',
      suggestion: 'write either "request" or "score"',
    }),
    ...refuse(
      expect.definition !== undefined && request === undefined,
      ['spec', 'expect', 'definition'],
      {
        message: 'Only a request has one definition.',
        suggestion: 'expect it of one of the "nodes"',
      },
    ),
    ...refuse(
      expect.exact === true && expect.nodes === undefined,
      ['spec', 'expect', 'exact'],
      {
        message: 'There are no nodes that could be all.',
        suggestion: 'list them as "nodes"',
      },
    ),
  ];
}

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

import { JsonObject, JsonValue } from '../model/Json';
import { readYamlDocuments } from '../yaml/readYamlDocuments';
import { validateSchema } from './validateSchema';

function validate(schema: JsonObject, text: string, isSecret?: () => boolean) {
  const [source] = readYamlDocuments(text, { file: 'x.yaml' }).documents;
  return validateSchema({
    schema,
    value: source.value,
    source,
    codePrefix: 'own',
    isSecret,
  });
}

const member = (schema: JsonValue): JsonObject => ({
  properties: { a: schema },
});

describe('validateSchema', () => {
  it('accepts what is valid', () => {
    expect(validate(member({ type: 'string' }), 'a: x')).toEqual([]);
  });

  it('gives places, codes and paths', () => {
    expect(validate(member({ type: 'string' }), '# comment\na: 5\n')).toEqual([
      {
        code: 'own/wrong-type',
        severity: 'error',
        message: '"a" has the wrong type.',
        file: 'x.yaml',
        range: { start: { line: 2, column: 4 }, end: { line: 2, column: 5 } },
        path: 'a',
        expected: 'text',
        found: 'the number 5',
        suggestion: 'put it in quotes: "5"',
      },
    ]);
  });

  it('validates a part of a document', () => {
    const [source] = readYamlDocuments('spec: {inputs: {size: x}}').documents;

    expect(
      validateSchema({
        schema: { properties: { size: { type: 'integer' } } },
        value: { size: 'x' },
        source,
        path: ['spec', 'inputs'],
        codePrefix: 'own',
      }),
    ).toEqual([
      {
        code: 'own/wrong-type',
        severity: 'error',
        message: '"size" has the wrong type.',
        file: undefined,
        range: { start: { line: 1, column: 23 }, end: { line: 1, column: 24 } },
        path: 'spec.inputs.size',
        expected: 'a whole number',
        found: '"x"',
        suggestion: undefined,
      },
    ]);
  });

  it('keeps secret values to itself', () => {
    const schema = {
      properties: {
        a: { type: 'string' },
        b: { pattern: '^x$' },
        c: { enum: ['x'] },
      },
    };
    const diagnostics = validate(
      schema,
      'a: 12345\nb: hunter2\nc: hunter2\n',
      () => true,
    );

    expect(diagnostics.map(({ found }) => found)).toEqual([
      'a number',
      'text',
      'text',
    ]);
    expect(JSON.stringify(diagnostics)).not.toMatch(/12345|hunter2/);
  });

  it('takes two schemas with one $id, and formats that it does not know', () => {
    const schema = () => ({
      $id: 'https://example.com/x',
      ...member({ format: 'own', type: 'string' }),
    });

    expect([validate(schema(), 'a: x'), validate(schema(), 'a: x')]).toEqual([
      [],
      [],
    ]);
  });
});

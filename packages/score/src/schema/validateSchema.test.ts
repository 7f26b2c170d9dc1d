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

/** The words of the only diagnostic. */
function words(schema: JsonObject, text: string) {
  const diagnostics = validate(schema, text);
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

  it.each<[string, JsonObject, string, object]>([
    [
      'a type',
      member({ type: ['string', 'null'] }),
      'a: [1]',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'text or nothing (null)',
        found: 'a list',
      },
    ],
    [
      'a missing value',
      member({ type: 'object' }),
      'a:',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'a mapping',
        found: 'nothing (null)',
        suggestion: 'give it a value, or remove the key',
      },
    ],
    [
      'a number in quotes',
      member({ type: 'integer' }),
      'a: "80"',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'a whole number',
        found: '"80"',
        suggestion: 'remove the quotes: 80',
      },
    ],
    [
      'a truth value in quotes',
      member({ type: 'boolean' }),
      'a: "true"',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'true or false',
        found: '"true"',
        suggestion: 'remove the quotes: true',
      },
    ],
    [
      'a text for a list',
      member({ type: 'array' }),
      'a: x',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'a list',
        found: '"x"',
        suggestion: 'write a list: ["x"]',
      },
    ],
    [
      'a number as it is written',
      member({ type: 'string', pattern: '^[0-7]{4}$' }),
      'a: 0o644',
      {
        code: 'own/wrong-type',
        path: 'a',
        message: '"a" has the wrong type.',
        expected: 'text',
        found: 'the number 0o644',
        suggestion: 'put it in quotes: "0644"',
      },
    ],
    [
      'an item',
      { properties: { a: { items: { type: 'string' } } } },
      'a: [x, 5]',
      {
        code: 'own/wrong-type',
        path: 'a[1]',
        message: 'Item 1 in "a" has the wrong type.',
        expected: 'text',
        found: 'the number 5',
        suggestion: 'put it in quotes: "5"',
      },
    ],
    [
      'a pattern in words',
      member({ pattern: '^[a-z-]+$', 'x-expected': 'lower-case letters' }),
      'a: Some_Name',
      {
        code: 'own/wrong-format',
        path: 'a',
        message: '"a" has the wrong form.',
        expected: 'lower-case letters',
        found: '"Some_Name"',
        suggestion: 'did you mean "some-name"?',
      },
    ],
    [
      'a pattern without words',
      member({ pattern: '^x$' }),
      'a: y',
      {
        code: 'own/wrong-format',
        path: 'a',
        message: '"a" has the wrong form.',
        expected: 'text of the form ^x$',
        found: '"y"',
      },
    ],
    [
      'a choice',
      member({ enum: ['started', 'healthy', 5] }),
      'a: healty',
      {
        code: 'own/wrong-value',
        path: 'a',
        message: '"a" has a value that is not allowed.',
        expected: 'one of "started", "healthy", the number 5',
        found: '"healty"',
        suggestion: 'did you mean "healthy"?',
      },
    ],
    [
      'a constant',
      member({ const: 'x' }),
      'a: y',
      {
        code: 'own/wrong-value',
        path: 'a',
        message: '"a" has a value that is not allowed.',
        expected: '"x"',
        found: '"y"',
      },
    ],
    [
      'a range',
      member({ minimum: 1, maximum: 9 }),
      'a: 10',
      {
        code: 'own/out-of-range',
        path: 'a',
        message: '"a" is out of range.',
        expected: 'at least 1 and at most 9',
        found: 'the number 10',
      },
    ],
    [
      'a length',
      member({ minLength: 1 }),
      'a: ""',
      {
        code: 'own/too-short',
        path: 'a',
        message: '"a" is too short.',
        expected: 'at least 1 letter',
        found: '""',
      },
    ],
    [
      'a number of items',
      member({ maxItems: 1 }),
      'a: [1, 2]',
      {
        code: 'own/too-long',
        path: 'a',
        message: '"a" is too long.',
        expected: 'at most 1 item',
        found: 'a list',
      },
    ],
    [
      'an empty mapping',
      member({ minProperties: 2 }),
      'a: {}',
      {
        code: 'own/too-short',
        path: 'a',
        message: '"a" is too short.',
        expected: 'at least 2 members',
        found: 'an empty mapping',
      },
    ],
    [
      'a name',
      member({ propertyNames: { pattern: '^[a-z]+$', minLength: 2 } }),
      'a: {B: 1}',
      {
        code: 'own/wrong-format',
        path: 'a.B',
        message: 'The name "B" has the wrong form.',
        expected: 'text of the form ^[a-z]+$',
        found: '"B"',
        suggestion: 'did you mean "b"?',
      },
    ],
    [
      'a missing field',
      { required: ['a'], properties: { a: {} } },
      'b: 1',
      {
        code: 'own/missing-field',
        path: 'a',
        message: 'The field "a" is missing.',
        expected: 'the field "a"',
        found: 'only "b"',
        suggestion: 'add "a"',
      },
    ],
    [
      'an unknown field',
      { properties: { a: {}, image: {} }, additionalProperties: false },
      'a: 1\nimag: 2',
      {
        code: 'own/unknown-field',
        path: 'imag',
        message: 'There is no field "imag".',
        expected: 'one of "a", "image"',
        found: '"imag"',
        suggestion: 'did you mean "image"?',
      },
    ],
    [
      'a field of another system',
      {
        properties: { a: {} },
        additionalProperties: false,
        'x-instead': { env: 'write "a"' },
      },
      'env: 2',
      {
        code: 'own/unknown-field',
        path: 'env',
        message: 'There is no field "env".',
        expected: 'one of "a"',
        found: '"env"',
        suggestion: 'write "a"',
      },
    ],
    [
      'a misspelt field that is required, once',
      {
        required: ['type'],
        properties: { type: {} },
        additionalProperties: false,
      },
      'typ: x',
      {
        code: 'own/unknown-field',
        path: 'typ',
        message: 'There is no field "typ".',
        expected: 'one of "type"',
        found: '"typ"',
        suggestion: 'did you mean "type"?',
      },
    ],
    [
      'fields that exclude each other',
      member({ oneOf: [{ required: ['b'] }, { required: ['c'] }] }),
      'a: {b: 1, c: 1}',
      {
        code: 'own/conflicting-fields',
        path: 'a',
        message: '"a" has fields that exclude each other.',
        expected: 'exactly one of "b", "c"',
        found: '"b", "c"',
        suggestion: 'keep one of "b", "c"',
      },
    ],
    [
      'fields of which one is needed',
      member({ anyOf: [{ required: ['b'] }, { required: ['c'] }] }),
      'a: {}',
      {
        code: 'own/missing-field',
        path: 'a',
        message: '"a" lacks a field.',
        expected: 'at least one of "b", "c"',
        found: 'none of them',
        suggestion: 'add one of "b", "c"',
      },
    ],
    [
      'forms of which none fits',
      member({ oneOf: [{ type: 'string' }, { type: 'integer' }] }),
      'a: []',
      {
        code: 'own/no-alternative',
        path: 'a',
        message: '"a" has none of the forms that are allowed here.',
        expected: 'exactly one of 2 forms',
        found: 'an empty list',
      },
    ],
    [
      'a keyword without words',
      member({ multipleOf: 2 }),
      'a: 3',
      {
        code: 'own/not-allowed',
        path: 'a',
        message: '"a" must be multiple of 2.',
        expected: 'what "multipleOf" of the schema allows',
        found: 'the number 3',
      },
    ],
  ])('says %s in words', (_, schema, text, expected) => {
    expect(words(schema, text)).toEqual(expected);
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

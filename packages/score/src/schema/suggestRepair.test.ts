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

import { wordsOf } from '../__testUtils__/wordsOf';
import { JsonObject, JsonValue } from '../model/Json';

const member = (schema: JsonValue): JsonObject => ({
  properties: { a: schema },
});

describe('a violation that can be repaired', () => {
  it.each<[string, JsonObject, string, object]>([
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
      'the only text that there is',
      member({ pattern: '^own/v1$', 'x-expected': 'own/v1' }),
      'a: own/v2',
      {
        code: 'own/wrong-format',
        path: 'a',
        message: '"a" has the wrong form.',
        expected: 'own/v1',
        found: '"own/v2"',
        suggestion: 'write "own/v1"',
      },
    ],
  ])('says %s in words, and what to do', (_, schema, text, expected) => {
    expect(wordsOf(schema, text)).toEqual(expected);
  });

  it.each([
    ['.5', '^0\\.\\d$', 'did you mean "0.5"?'],
    ['w', '^[a-z0-9]{2,}$', undefined],
  ])(
    'repairs %j only by what was likely meant',
    (text, pattern, suggestion) => {
      expect(wordsOf(member({ pattern }), `a: "${text}"`).suggestion).toBe(
        suggestion,
      );
    },
  );
});

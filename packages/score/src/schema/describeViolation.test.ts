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

describe('a violation of a schema', () => {
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
    expect(wordsOf(schema, text)).toEqual(expected);
  });
});

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

import { JsonValue } from '@platform-orchestrator/score';
import { matchSet, matchShape } from './matchShape';

describe('matchShape', () => {
  it.each([
    ['equal values', { a: [1, 'b'] }, { a: [1, 'b'] }],
    ['a name for any text', ['<<x>>-<<y>>', '<<x>>'], ['1-2', '1']],
    ['a beginning', ['<<x>>', '<<x|first8>>'], ['123456789', '12345678']],
    ['a beginning first', ['<<x|first8>>', '<<x>>'], ['12345678', '123456789']],
    ['base64', ['<<x>>', 'b64(a<<x>>)'], ['1', 'YTE=']],
    ['a text made of a name', '__ref_(<<x>>/key)', '__ref_abc'],
    ['a name in a key', { '<<x>>': '<<x>>' }, { a: 'a' }],
  ] as [string, JsonValue, JsonValue][])('takes %s', (_, expected, actual) => {
    expect(matchShape(expected, actual)).toBeDefined();
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['a missing field', { a: 1, b: 2 }, { a: 1 }],
    ['a further field', { a: 1 }, { a: 1, b: 2 }],
    ['a further element', [1], [1, 2]],
    ['two texts for one name', ['<<x>>', '<<x>>'], ['1', '2']],
    ['another beginning', ['<<x>>', '<<x|first8>>'], ['123456789', '2']],
    ['no text', '<<x>>', 5],
    ['another order', ['a', 'b'], ['b', 'a']],
  ] as [string, JsonValue, JsonValue][])(
    'refuses %s',
    (_, expected, actual) => {
      expect(matchShape(expected, actual)).toBeUndefined();
    },
  );

  it('compares sets in any order', () => {
    const set = [
      { k: '<<x>>', l: 1 },
      { k: '<<y>>', l: 2 },
    ];
    expect(
      matchSet(
        set,
        [
          { k: 'b', l: 2 },
          { k: 'a', l: 1 },
        ],
        new Map(),
      ),
    ).toEqual(
      new Map([
        ['x', 'a'],
        ['y', 'b'],
      ]),
    );
    expect(matchSet(set, [{ k: 'b', l: 2 }], new Map())).toBeUndefined();
  });
});

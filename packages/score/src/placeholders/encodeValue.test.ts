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

import fc from 'fast-check';
import { ExactScalar } from '../model/ExactScalar';
import { JsonValue } from '../model/Json';
import { encodeValue } from './encodeValue';

describe('encodeValue', () => {
  it.each<[JsonValue, string]>([
    ['<a> & "b"', '<a> & "b"'],
    [null, 'null'],
    [true, 'true'],
    [1.0, '1'],
    [0.5, '0.5'],
    [-0, '-0'],
    [1e21, '1e+21'],
    [1e20, '100000000000000000000'],
    [1e-7, '1e-7'],
    [0.000001, '0.000001'],
    [[], '[]'],
    [{}, '{}'],
    [['<', '>', '&'], '["\\u003c","\\u003e","\\u0026"]'],
    [['\u2028\u2029'], '["\\u2028\\u2029"]'],
    [['\b\f\n\r\t\u0001\u007f'], '["\\b\\f\\n\\r\\t\\u0001\u007f"]'],
    [['\ud800'], '["\ufffd"]'],
    [{ b: 1, a: [null, { c: 'x' }] }, '{"a":[null,{"c":"x"}],"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
  ])('writes %j as Go does', (value, expected) => {
    expect(encodeValue(value)).toBe(expected);
  });

  it('sorts keys by code points, not by UTF-16 units', () => {
    expect(encodeValue({ '\u{1f600}': 1, '\uffee': 2, ab: 3, a: 4 })).toBe(
      '{"a":4,"ab":3,"\uffee":2,"\u{1f600}":1}',
    );
  });

  it('keeps the digits of integers and quotes timestamps', () => {
    expect(
      encodeValue([
        new ExactScalar({ kind: 'integer', text: '12345678901234567890' }),
        new ExactScalar({ kind: 'timestamp', text: '2024-01-02T00:00:00Z' }),
      ]),
    ).toBe('[12345678901234567890,"2024-01-02T00:00:00Z"]');
  });

  it('writes JSON that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = encodeValue([value as JsonValue]);

        expect(JSON.parse(text)).toEqual([value]);
      }),
    );
  });
});

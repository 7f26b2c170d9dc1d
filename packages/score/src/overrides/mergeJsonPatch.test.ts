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
import { arbitraryJson } from '../__testUtils__/arbitraryJson';
import { JsonValue } from '../model/Json';
import { mergeJsonPatch } from './mergeJsonPatch';

describe('mergeJsonPatch', () => {
  it('follows the examples of RFC 7396', () => {
    const examples: [JsonValue, JsonValue, JsonValue][] = [
      [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
      [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
      [{ a: 'b' }, { a: null }, {}],
      [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
      [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
      [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['c', 'd'],
      ],
      [{ a: 'b' }, ['c'], ['c']],
      [{ a: 'foo' }, null, null],
      [{ e: null }, { a: 1 }, { e: null, a: 1 }],
      [[1, 2], { a: 'b', c: null }, { a: 'b' }],
      [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ];

    for (const [target, patch, expected] of examples) {
      expect(mergeJsonPatch(target, patch)).toEqual(expected);
    }
  });

  it('is idempotent and leaves its arguments alone', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        const patched = mergeJsonPatch(target, patch);

        expect(mergeJsonPatch(patched, patch)).toEqual(patched);
        expect(JSON.stringify([target, patch])).toBe(before);
      }),
    );
  });
});

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
import { JsonObject } from '../model/Json';
import { mergeOverrides } from './mergeOverrides';

/** Mappings in which a key is always a mapping or always something else, as in two versions of one kind of file. */
const arbitraryMapping = fc.letrec<{ value: JsonObject }>(tie => ({
  value: fc.record(
    {
      a: tie('value'),
      b: tie('value'),
      x: arbitraryJson.map(value => [value]),
      y: fc.constantFrom(null, '', 1),
    },
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<JsonObject>,
})).value;

describe('mergeOverrides', () => {
  it('merges mappings and replaces everything else, with empty values too', () => {
    expect(
      mergeOverrides(
        { a: { b: 1, c: [1, 2] }, d: 'x', e: { f: 1 } },
        { a: { c: [] }, d: '', e: null, g: { h: 1 } },
      ),
    ).toEqual({ a: { b: 1, c: [] }, d: '', e: null, g: { h: 1 } });
  });

  it('is neutral for nothing, idempotent and associative', () => {
    fc.assert(
      fc.property(
        arbitraryMapping,
        arbitraryMapping,
        arbitraryMapping,
        (first, second, third) => {
          const merged = mergeOverrides(first, second);

          expect(mergeOverrides(first, {})).toEqual(first);
          expect(mergeOverrides({}, first)).toEqual(first);
          expect(mergeOverrides(merged, second)).toEqual(merged);
          expect(mergeOverrides(merged, third)).toEqual(
            mergeOverrides(first, mergeOverrides(second, third)),
          );
        },
      ),
    );
  });
});

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
import { setProperty } from './setProperty';

describe('setProperty', () => {
  it.each<[JsonValue, string[], JsonValue, JsonValue]>([
    [{}, ['a', 'b'], 1, { a: { b: 1 } }],
    [{ a: [{}] }, ['a', '0', 'b'], 1, { a: [{ b: 1 }] }],
    [{ a: [1, 2] }, ['a', '0'], null, { a: [2] }],
    [{ a: [1] }, ['a', '-1'], 2, { a: [1, 2] }],
    [{ a: { b: 1, c: 2 } }, ['a', 'b'], null, { a: { c: 2 } }],
    [{ a: 1 }, ['b'], null, { a: 1 }],
  ])('in %j sets %j to %j', (document, path, value, expected) => {
    expect(setProperty(document, path, value)).toMatchObject({
      document: expected,
    });
  });

  it.each<[JsonValue, string[], JsonValue, { depth: number; message: string }]>(
    [
      [
        { a: [] },
        ['a', 'b'],
        1,
        { depth: 1, message: '"b" is no index of a list.' },
      ],
      [{ a: 1 }, [], 2, { depth: 0, message: 'The path is empty.' }],
      [
        { a: [] },
        ['a', '0'],
        1,
        { depth: 1, message: 'The list has no item 0.' },
      ],
      [
        { a: [1] },
        ['a', '-1'],
        null,
        { depth: 1, message: 'The list has no item -1.' },
      ],
      [
        { a: [{}] },
        ['a', '-1', 'b'],
        1,
        { depth: 1, message: 'The list has no item -1.' },
      ],
      [
        { a: 'x' },
        ['a', 'b'],
        1,
        {
          depth: 1,
          message: 'The path leads into a value that has no members.',
        },
      ],
      [
        {},
        ['__proto__', 'b'],
        1,
        { depth: 0, message: 'The key "__proto__" is not allowed.' },
      ],
    ],
  )('in %j cannot set %j', (document, path, value, problem) => {
    expect(setProperty(document, path, value)).toMatchObject({ problem });
  });

  it('gives back what was set', () => {
    const arbitraryPath = fc.array(fc.constantFrom('a', 'b', 'c'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        arbitraryPath,
        arbitraryJson.filter(value => value !== null),
        (path, value) => {
          const result = setProperty({}, path, value);
          const found = path.reduce<any>(
            (parent, key) => parent[key],
            (result as any).document,
          );

          expect(found).toEqual(value);
        },
      ),
    );
  });
});

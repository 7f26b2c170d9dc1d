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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { patchDocument } from './patchDocument';

const DOCUMENT: JsonObject = { a: { b: [1, 2] }, 'x/y~z': 'odd' };

const patched = (...operations: JsonValue[]) => {
  const result = patchDocument(DOCUMENT, operations);
  return 'document' in result ? result.document : result.problem.message;
};

describe('patchDocument', () => {
  it.each<[string, JsonValue, unknown]>([
    [
      'adds a member',
      { op: 'add', path: '/a/c', value: 1 },
      { a: { b: [1, 2], c: 1 }, 'x/y~z': 'odd' },
    ],
    [
      'makes missing parents',
      { op: 'add', path: '/p/q/r', value: 1 },
      { ...DOCUMENT, p: { q: { r: 1 } } },
    ],
    [
      'inserts into a list',
      { op: 'add', path: '/a/b/1', value: 9 },
      { ...DOCUMENT, a: { b: [1, 9, 2] } },
    ],
    [
      'appends to a list',
      { op: 'add', path: '/a/b/-', value: 9 },
      { ...DOCUMENT, a: { b: [1, 2, 9] } },
    ],
    [
      'replaces',
      { op: 'replace', path: '/a/b/0', value: 9 },
      { ...DOCUMENT, a: { b: [9, 2] } },
    ],
    [
      'removes',
      { op: 'remove', path: '/a/b/0' },
      { ...DOCUMENT, a: { b: [2] } },
    ],
    ['reads escapes', { op: 'remove', path: '/x~1y~0z' }, { a: { b: [1, 2] } }],
    [
      'moves',
      { op: 'move', from: '/a/b', path: '/c' },
      { a: {}, 'x/y~z': 'odd', c: [1, 2] },
    ],
    [
      'copies',
      { op: 'copy', from: '/a/b', path: '/c' },
      { ...DOCUMENT, c: [1, 2] },
    ],
    ['tests', { op: 'test', path: '/a/b', value: [1, 2] }, DOCUMENT],
    ['replaces all', { op: 'replace', path: '', value: { n: 1 } }, { n: 1 }],
  ])('%s', (_, operation, expected) => {
    const before = structuredClone(DOCUMENT);
    expect(patched(operation)).toEqual(expected);
    expect(DOCUMENT).toEqual(before);
  });

  it.each<[JsonValue, string]>([
    [
      { op: 'replace', path: '/none', value: 1 },
      'There is nothing at "/none".',
    ],
    [{ op: 'remove', path: '/a/b/7' }, 'A list of 2 has no item "7".'],
    [{ op: 'add', path: '/a/b/x', value: 1 }, 'A list of 2 has no item "x".'],
    [
      { op: 'add', path: '/x~1y~0z/deep', value: 1 },
      'Nothing can be put below "/x~1y~0z".',
    ],
    [
      { op: 'test', path: '/a/b', value: [2] },
      'The value at "/a/b" is another one.',
    ],
    [{ op: 'add', path: '/a/c' }, '"value" is missing.'],
    [
      { op: 'add', path: 'a', value: 1 },
      '"path" must be a JSON Pointer such as "/spec/pod".',
    ],
    [{ op: 'merge', path: '/a' }, '"merge" is no operation of a JSON Patch.'],
    [
      { op: 'add', path: '/__proto__/x', value: 1 },
      '"__proto__" is no name of a field.',
    ],
    ['text', '"path" must be a JSON Pointer such as "/spec/pod".'],
  ])('refuses %j', (operation, message) => {
    expect(patched(operation)).toBe(message);
  });

  it('says which operation is wrong, and refuses what is no list', () => {
    expect(
      patchDocument(DOCUMENT, [
        { op: 'add', path: '/ok', value: 1 },
        { op: 'remove', path: '/none' },
      ]),
    ).toMatchObject({ problem: { operation: 1 } });
    expect(patchDocument(DOCUMENT, { op: 'add' })).toMatchObject({
      problem: { message: 'A patch is a list of operations.' },
    });
  });
});

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

import { readYamlDocuments } from './readYamlDocuments';

describe('a block text at the end of a file', () => {
  it.each([
    ['a: |\n  b\n', 'b\n'],
    ['a: |\n  b', 'b'],
    ['a: |+\n  b', 'b'],
    ['a: >\n  b\n  c', 'b c'],
    ['a: |-\n  b', 'b'],
    ['a: |\n  b\n  ', 'b\n'],
    ['a: |\n  b\n# end', 'b\n'],
  ])('has a last line break when it is written: %j', (text, expected) => {
    expect(readYamlDocuments(text).documents[0].value).toEqual({ a: expected });
  });

  it('is the last one, however deep', () => {
    expect(
      readYamlDocuments('a: |\n  b\nc:\n  - d\n  - e: |\n      f').documents[0]
        .value,
    ).toEqual({ a: 'b\n', c: ['d', { e: 'f' }] });
  });
});

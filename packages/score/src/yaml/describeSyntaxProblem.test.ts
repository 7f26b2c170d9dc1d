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

describe('describeUnclosed', () => {
  it.each([
    ['a: "one\ntwo"\n', 'each line of the text', 'indent line 2 further'],
    [
      'a:\n  b: ["x\r\n y"]\n',
      'each line of the text',
      'indent line 3 further',
    ],
    ['a: "one\nb: "two"\n', '" after "', 'add "'],
    ['a:\n- "one\n- "two"\n', '" after "', 'add "'],
  ])(
    'tells a quoted text that goes on too far to the left from one that does not end: %j',
    (text, expected, suggestion) => {
      expect(readYamlDocuments(text).diagnostics).toEqual([
        expect.objectContaining({
          expected: expect.stringContaining(expected),
          suggestion: expect.stringContaining(suggestion),
        }),
      ]);
    },
  );

  it.each(["a: 'it''", 'a: "x\\"', "a: [b, 'c''\n", 'a: "x\\" \r\n'])(
    'finds that %j does not end, although a quote stands there',
    text => {
      expect(
        readYamlDocuments(text).diagnostics.map(({ message }) => message),
      ).toEqual(['The text that begins here does not end.']);
    },
  );

  it.each(["a: ''", "a: 'it'''", 'a: "x\\\\"', "a: x''", 'a: |\n  \\"\n'])(
    'finds nothing unclosed in %j',
    text => {
      expect(readYamlDocuments(text).diagnostics).toEqual([]);
    },
  );
});

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
import { parseAnsi } from './parseAnsi';

const ESC = '\u001b';

describe('parseAnsi', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['', []],
    [
      `${ESC}[32mINFO${ESC}[0m GET /books`,
      [{ text: 'INFO', tone: 'green' }, { text: ' GET /books' }],
    ],
    [
      `${ESC}[1;33mWARN${ESC}[39m retry`,
      [{ text: 'WARN', tone: 'yellow' }, { text: ' retry' }],
    ],
    [`${ESC}[2K${ESC}[1Gdone`, [{ text: 'done' }]],
    [`cut off ${ESC}[3`, [{ text: `cut off ${ESC}[3` }]],
  ])('reads %j', (line, segments) => {
    expect(parseAnsi(line)).toEqual(segments);
  });

  it('loses no text that holds no escape', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const plain = text.replaceAll(ESC, '');
        expect(
          parseAnsi(plain)
            .map(segment => segment.text)
            .join(''),
        ).toBe(plain);
      }),
    );
  });
});

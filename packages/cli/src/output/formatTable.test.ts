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

import { formatTable } from './formatTable';

describe('formatTable', () => {
  it('aligns columns, whatever their colours, and leaves no space at the end', () => {
    expect(formatTable([['a', 'long cell', 'x'], ['bbb', '', ''], []])).toEqual(
      ['a    long cell  x', 'bbb', ''],
    );
    const [coloured, plain] = formatTable([
      ['\u001B[32mok\u001B[39m', 'x'],
      ['fail', 'y'],
    ]);
    expect(coloured).toBe('\u001B[32mok\u001B[39m    x');
    expect(plain).toBe('fail  y');
  });
});

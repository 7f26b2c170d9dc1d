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

import { randomText } from './randomText';

const abc = ['a', 'b', 'c'];

describe('randomText', () => {
  it('throws bytes away that would favour the first characters', () => {
    // 255 is the one byte that a remainder by three gives to `a` too often
    const supply = [[0, 255, 2], [255], [1]];
    const text = randomText({
      length: 3,
      alphabet: abc,
      randomBytes: () => Uint8Array.from(supply.shift()!),
    });
    expect(text).toBe('acb');
    expect(supply).toEqual([]);
  });

  it('uses every character of the largest alphabet', () => {
    const alphabet = Array.from({ length: 256 }, (_, code) =>
      String.fromCodePoint(0x4e00 + code),
    );
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(
      randomText({ length: 256, alphabet, randomBytes: () => bytes }),
    ).toBe(alphabet.join(''));
  });
});

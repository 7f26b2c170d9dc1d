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

import { ExactScalar } from '../model/ExactScalar';
import { resolvePlainScalar } from './resolvePlainScalar';

const timestamp = (text: string) =>
  new ExactScalar({ kind: 'timestamp', text });

describe('resolvePlainScalar', () => {
  it.each([
    ['', null],
    ['~', null],
    ['null', null],
    ['Null', null],
    ['true', true],
    ['False', false],
    ['tRUE', 'tRUE'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['1_000', 1000],
    ['0644', 420],
    ['0o644', 420],
    ['0O644', 420],
    ['0x1F', 31],
    ['-0b101', -5],
    ['089', 89],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['._5', '._5'],
    ['-._5', -0.5],
    ['-.5', -0.5],
    ['1e3', 1000],
    ['1e21', 1e21],
    ['1e999', '1e999'],
    ['1.2.3', '1.2.3'],
    ['1:30', '1:30'],
    ['-', '-'],
    ['.', '.'],
    ['9007199254740991', 9007199254740991],
    ['12345678901234567890', 12345678901234567890n],
    ['-9223372036854775808', -9223372036854775808n],
    ['18446744073709551616', 18446744073709552000],
    ['2024-01-02', timestamp('2024-01-02T00:00:00Z')],
    ['2024-1-2', timestamp('2024-01-02T00:00:00Z')],
    ['2024-02-30', '2024-02-30'],
    ['2024-01-02 03:04:05.600', timestamp('2024-01-02T03:04:05.6Z')],
    ['2024-01-02T03:04:05+02:00', timestamp('2024-01-02T03:04:05+02:00')],
    ['2024-01-02t03:04:05Z', timestamp('2024-01-02T03:04:05Z')],
    ['2024-01-02T03:04:05', '2024-01-02T03:04:05'],
    ['2024-01-02T25:04:05Z', '2024-01-02T25:04:05Z'],
  ])('reads %j', (text, expected) => {
    expect(resolvePlainScalar(text)).toEqual(expected);
  });

  it('reads infinity and the lack of a number, which JSON cannot hold', () => {
    expect(
      ['.inf', '-.Inf', '.NaN'].map(text => resolvePlainScalar(text)),
    ).toEqual([Infinity, -Infinity, NaN]);
  });

  it('takes no time for a number without end', () => {
    const digits = '1'.repeat(1_000_000);

    expect(resolvePlainScalar(digits)).toBe(digits);
  });
});

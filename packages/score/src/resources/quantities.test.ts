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

import { parseCpu } from './parseCpu';
import { parseMemory } from './parseMemory';

describe('parseCpu', () => {
  it.each([
    ['1', 1000],
    ['0.29', 290],
    ['0.0001', 0.1],
    ['500m', 500],
    ['0', 0],
    ['1.5m', undefined],
    ['.5', undefined],
    ['banana', undefined],
    ['-1', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseCpu(text)).toBe(expected);
  });
});

describe('parseMemory', () => {
  it.each([
    ['1', 1],
    ['1M', 1_000_000],
    ['123Mi', 128_974_848],
    ['1.5Ki', 1536],
    ['1.1Gi', 1_181_116_007],
    ['0.5G', 500_000_000],
    ['2P', 2e15],
    ['1Ei', 2 ** 60],
    ['0', undefined],
    ['01', undefined],
    ['1k', undefined],
    ['1MB', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseMemory(text)).toBe(expected);
  });
});

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

import { Translate } from '../../translation';
import { formatDuration } from './formatDuration';

const t = ((key: string, values: Record<string, string>) =>
  `${key.split('.')[1]} ${Object.values(values).join(
    ' ',
  )}`) as unknown as Translate;

describe('formatDuration', () => {
  it.each([
    [-5, 'seconds 0.0'],
    [400, 'seconds 0.4'],
    [48_200, 'seconds 48.2'],
    [59_000, 'seconds 59'],
    [59_960, 'minutes 1 0'],
    [108_000, 'minutes 1 48'],
    [3_599_600, 'hours 1 0'],
    [7_260_000, 'hours 2 1'],
  ])('writes %d ms as %s', (ms, expected) => {
    expect(formatDuration({ ms, t })).toBe(expected);
  });
});

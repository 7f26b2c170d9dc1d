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
import { formatAge } from './formatAge';

const t = ((key: string, options?: { number: string }) =>
  options ? `${key} ${options.number}` : key) as unknown as Translate;

describe('formatAge', () => {
  const now = new Date(2026, 10, 20, 14, 24, 30);

  it.each([
    [new Date(2026, 10, 20, 14, 24, 0), 'time.now'],
    [new Date(2026, 10, 20, 14, 23, 0), 'time.minutesAgo 1'],
    [new Date(2026, 10, 20, 13, 26, 0), 'time.minutesAgo 58'],
    [new Date(2026, 10, 20, 11, 0, 0), 'time.hoursAgo 3'],
    [new Date(2026, 10, 19, 23, 0, 0), 'time.yesterday'],
    [new Date(2026, 10, 18, 23, 0, 0), 'time.daysAgo 2'],
    [new Date(2026, 10, 14, 9, 0, 0), 'time.daysAgo 6'],
  ])('says of %s: %s', (at, expected) => {
    expect(formatAge({ at, now, t })).toBe(expected);
  });

  it('says the date after a week, with the year where it is another', () => {
    const inYear = formatAge({ at: new Date(2026, 10, 3), now, t });
    const before = formatAge({ at: new Date(2025, 10, 3), now, t });
    expect(inYear).not.toContain('2026');
    expect(before).toContain('2025');
  });

  it('counts the evening before as hours while it is near', () => {
    const night = new Date(2026, 10, 20, 1, 0, 0);
    const evening = new Date(2026, 10, 19, 22, 30, 0);
    expect(formatAge({ at: evening, now: night, t })).toBe('time.hoursAgo 2');
  });
});

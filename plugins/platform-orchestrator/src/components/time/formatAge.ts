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

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago something was, in words; the date after a week. */
export function formatAge(options: {
  at: Date;
  now: Date;
  t: Translate;
}): string {
  const { at, now, t } = options;
  const age = now.getTime() - at.getTime();
  if (age < MINUTE_MS) {
    return t('time.now');
  }
  if (age < HOUR_MS) {
    return t('time.minutesAgo', {
      number: String(Math.floor(age / MINUTE_MS)),
    });
  }
  const days = daysBetween(at, now);
  if (days === 0 || age < 6 * HOUR_MS) {
    return t('time.hoursAgo', { number: String(Math.floor(age / HOUR_MS)) });
  }
  if (days === 1) {
    return t('time.yesterday');
  }
  if (days < 7) {
    return t('time.daysAgo', { number: String(days) });
  }
  const sameYear = at.getFullYear() === now.getFullYear();
  return at.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  });
}

/** Whole days of the calendar, not spans of 24 hours: yesterday evening is yesterday. */
function daysBetween(from: Date, to: Date): number {
  const start = (date: Date) =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((start(to) - start(from)) / DAY_MS);
}

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

/** A day and its time in one zone, as clocks there show it. */
export interface CivilTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  /** 0 is Sunday. */
  weekday: number;
  /** 1 to 366. */
  yearDay: number;
}

const DAY = 86_400;
const DAYS_OF_400_YEARS = 146_097;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @param month - 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return MONTH_LENGTHS[month - 1] + (month === 2 && isLeapYear(year) ? 1 : 0);
}

/** Days from 1970-01-01; month and day may lie outside of their ranges, as Go's `time.Date` allows. */
export function daysFromDate(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const fullYear = Math.floor(months / 12);
  return daysBeforeMonth(fullYear, months - fullYear * 12) + day - 1;
}

/** @param month - 0 to 11 */
function daysBeforeMonth(year: number, month: number): number {
  const previous = year - 1;
  const leapDays =
    Math.floor(previous / 4) -
    Math.floor(previous / 100) +
    Math.floor(previous / 400);
  let days = previous * 365 + leapDays - 719_162; // 1970 is the 719,162nd day after year 1.
  for (let index = 1; index <= month; index++) {
    days += daysInMonth(year, index);
  }
  return days;
}

/** @param seconds - since 1970-01-01 in the zone that is asked for, so with its offset */
export function civilFromSeconds(
  seconds: number,
  nanosecond: number,
): CivilTime {
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  const date = dateFromDays(days);
  return {
    ...date,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    nanosecond,
    weekday: (((days + 4) % 7) + 7) % 7, // 1970-01-01 was a Thursday.
    yearDay: days - daysFromDate(date.year, 1, 1) + 1,
  };
}

function dateFromDays(days: number): Pick<CivilTime, 'year' | 'month' | 'day'> {
  // A first guess that is at most one year off.
  let year = 1970 + Math.floor((days * 400) / DAYS_OF_400_YEARS);
  while (daysFromDate(year + 1, 1, 1) <= days) {
    year++;
  }
  while (daysFromDate(year, 1, 1) > days) {
    year--;
  }
  let month = 1;
  let rest = days - daysFromDate(year, 1, 1);
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month++;
  }
  return { year, month, day: rest + 1 };
}

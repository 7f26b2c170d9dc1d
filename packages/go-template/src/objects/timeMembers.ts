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

import { defineFunction } from '../functions/defineFunction';
import { GoFunction } from '../functions/GoFunction';
import { Duration } from '../time/Duration';
import { daysFromDate } from '../time/civil';
import { MONTHS, WEEKDAYS } from '../time/names';
import { NamedInteger } from '../time/NamedInteger';
import { Time } from '../time/Time';
import { utc } from '../time/Zone';
import { int64 } from '../values/Integer';
import { GoValue } from '../values/GoValue';

const SECOND = 1_000_000_000n;

/** The methods of a `time.Time` that templates can call. Those that give bytes, several values or a location are left out. */
export function timeMembers(
  time: Time,
): Readonly<Record<string, GoFunction | undefined>> {
  const { civil } = time;
  const value = (result: GoValue) => defineFunction([], () => result);
  const compare = (test: (difference: bigint) => GoValue) =>
    defineFunction(['time.Time'], ([other]) =>
      test(time.nanoseconds - other.nanoseconds),
    );
  return {
    Add: defineFunction(['time.Duration'], ([duration]) =>
      time.plus(duration.value),
    ),
    AddDate: defineFunction(['int', 'int', 'int'], ([years, months, days]) =>
      addDate(time, Number(years), Number(months), Number(days)),
    ),
    After: compare(difference => difference > 0n),
    Before: compare(difference => difference < 0n),
    Compare: compare(difference =>
      difference === 0n ? 0n : difference / abs(difference),
    ),
    Equal: compare(difference => difference === 0n),
    Day: value(BigInt(civil.day)),
    Format: defineFunction(['string'], ([layout], { budget }) => {
      budget.claimText(layout.length);
      return time.format(layout);
    }),
    Hour: value(BigInt(civil.hour)),
    IsZero: value(time.nanoseconds === Time.zero.nanoseconds),
    Minute: value(BigInt(civil.minute)),
    Month: value(
      new NamedInteger('time.Month', civil.month, MONTHS[civil.month - 1]),
    ),
    Nanosecond: value(BigInt(civil.nanosecond)),
    Round: defineFunction(['time.Duration'], ([unit]) =>
      roundTime(time, unit.value, { up: true }),
    ),
    Second: value(BigInt(civil.second)),
    String: value(time.text()),
    Sub: defineFunction(
      ['time.Time'],
      ([other]) => new Duration(time.nanoseconds - other.nanoseconds),
    ),
    Truncate: defineFunction(['time.Duration'], ([unit]) =>
      roundTime(time, unit.value, { up: false }),
    ),
    UTC: value(time.in(utc)),
    Unix: value(int64(time.seconds)),
    UnixMicro: value(int64(time.nanoseconds / 1_000n)),
    UnixMilli: value(int64(time.nanoseconds / 1_000_000n)),
    UnixNano: value(int64(time.nanoseconds)),
    Weekday: value(
      new NamedInteger('time.Weekday', civil.weekday, WEEKDAYS[civil.weekday]),
    ),
    Year: value(BigInt(civil.year)),
    YearDay: value(BigInt(civil.yearDay)),
  };
}

function addDate(
  time: Time,
  years: number,
  months: number,
  days: number,
): Time {
  const { year, month, day } = time.civil;
  const before = daysFromDate(year, month, day);
  const after = daysFromDate(year + years, month + months, day + days);
  return time.plus(BigInt(after - before) * 86_400n * SECOND);
}

/** To a multiple of a duration since Go's zero time. */
function roundTime(time: Time, unit: bigint, { up }: { up: boolean }): Time {
  if (unit <= 0n) {
    return time;
  }
  const sinceZero = time.nanoseconds - Time.zero.nanoseconds;
  const rest = ((sinceZero % unit) + unit) % unit;
  return time.plus(up && rest * 2n >= unit ? unit - rest : -rest);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

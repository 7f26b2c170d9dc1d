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

import { parseClampedInteger } from '../numbers/parseInteger';
import { formatDuration } from '../time/formatDuration';
import { parseDuration } from '../time/parseDuration';
import { parseTime } from '../time/parseTime';
import { Time } from '../time/Time';
import { findZone, utc, Zone } from '../time/Zone';
import { GoValue } from '../values/GoValue';
import { int, Integer } from '../values/Integer';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';

const SECOND = 1_000_000_000n;
const HTML_DATE = '2006-01-02';

/** The units of `durationRound`, from the largest. */
const UNITS: readonly [bigint, string][] = [
  [365n * 86_400n * SECOND, 'y'],
  [30n * 86_400n * SECOND, 'mo'],
  [86_400n * SECOND, 'd'],
  [3_600n * SECOND, 'h'],
  [60n * SECOND, 'm'],
  [SECOND, 's'],
];

const inZone = defineFunction(
  ['string', 'interface {}', 'string'],
  ([layout, date, zone], context) =>
    format(date, { layout, zone: findZone(zone) ?? utc, context }),
);

const modify = defineFunction(['string', 'time.Time'], ([text, date]) =>
  date.plus(parseDuration(text) ?? 0n),
);

const mustModify = defineFunction(['string', 'time.Time'], ([text, date]) => {
  const duration = parseDuration(text);
  if (duration === undefined) {
    throw new GoError('time: invalid duration');
  }
  return date.plus(duration);
});

/** Sprig's functions for dates. What is no date is now. */
export const dateFunctions: FunctionFamily = {
  now: defineFunction([], (_, context) => now(context)),
  ago: defineFunction(['interface {}'], ([date], context) => {
    const passed = now(context).nanoseconds - toTime(date, context).nanoseconds;
    return formatDuration(roundToSeconds(passed));
  }),
  date: defineFunction(['string', 'interface {}'], ([layout, date], context) =>
    format(date, { layout, zone: localZone(context), context }),
  ),
  dateInZone: inZone,
  date_in_zone: inZone,
  dateModify: modify,
  date_modify: modify,
  mustDateModify: mustModify,
  must_date_modify: mustModify,
  htmlDate: defineFunction(['interface {}'], ([date], context) =>
    format(date, { layout: HTML_DATE, zone: localZone(context), context }),
  ),
  htmlDateInZone: defineFunction(
    ['interface {}', 'string'],
    ([date, zone], context) =>
      format(date, {
        layout: HTML_DATE,
        zone: findZone(zone) ?? utc,
        context,
      }),
  ),
  toDate: defineFunction(
    ['string', 'string'],
    ([layout, text], context) =>
      parseTime(layout, text, localZone(context)) ?? Time.zero,
  ),
  mustToDate: defineFunction(
    ['string', 'string'],
    ([layout, text], context) => {
      const time = parseTime(layout, text, localZone(context));
      if (!time) {
        throw new GoError(`the text is no time in the form "${layout}"`);
      }
      return time;
    },
  ),
  unixEpoch: defineFunction(['time.Time'], ([date]) => String(date.seconds)),
  duration: defineFunction(['interface {}'], ([seconds]) =>
    formatDuration(int(secondsOf(seconds) * SECOND)),
  ),
  durationRound: defineFunction(['interface {}'], ([duration], context) => {
    const value = nanosecondsOf(duration, context);
    const size = value < 0n ? -value : value;
    const unit = UNITS.find(([length]) => size > length);
    return unit ? `${size / unit[0]}${unit[1]}` : '0s';
  }),
};

function now(context: CallContext): Time {
  return new Time(BigInt(context.now()) * 1_000_000n, localZone(context));
}

/** What Go calls `Local`. */
function localZone({ timeZone }: CallContext): Zone {
  const zone = findZone(timeZone);
  if (!zone) {
    throw new GoError(`the time zone "${timeZone}" is not known`);
  }
  return zone;
}

function format(
  date: GoValue,
  options: { layout: string; zone: Zone; context: CallContext },
): string {
  const { layout, zone, context } = options;
  context.budget.claimText(layout.length);
  return toTime(date, context).in(zone).format(layout);
}

/** Times, and seconds since 1970. */
function toTime(date: GoValue, context: CallContext): Time {
  if (date instanceof Time) {
    return date;
  }
  const seconds = integerOf(date);
  return seconds === undefined
    ? now(context)
    : new Time(seconds * SECOND, localZone(context));
}

function integerOf(value: GoValue): bigint | undefined {
  if (typeof value === 'bigint') {
    return value;
  }
  return value instanceof Integer && /^int(?:32|64)$/.test(value.type)
    ? value.value
    : undefined;
}

/** Of all numbers, Sprig only takes an `int64` here. */
function secondsOf(value: GoValue): bigint {
  if (typeof value === 'string') {
    return parseClampedInteger(value);
  }
  return value instanceof Integer && value.type === 'int64' ? value.value : 0n;
}

function nanosecondsOf(value: GoValue, context: CallContext): bigint {
  if (typeof value === 'string') {
    return parseDuration(value) ?? 0n;
  }
  if (value instanceof Time) {
    return now(context).nanoseconds - value.nanoseconds;
  }
  return value instanceof Integer && value.type === 'int64' ? value.value : 0n;
}

function roundToSeconds(nanoseconds: bigint): bigint {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const rounded = ((size + SECOND / 2n) / SECOND) * SECOND;
  return nanoseconds < 0n ? -rounded : rounded;
}

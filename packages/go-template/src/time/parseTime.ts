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

import { daysFromDate, daysInMonth, isLeapYear } from './civil';
import { splitLayout } from './layout';
import { Time } from './Time';
import { ReadTime, TimeReader } from './TimeReader';
import { fixedZone, utc, Zone } from './Zone';

const SECOND = 1_000_000_000n;

/**
 * Reads a time by a layout, as Go's `time.ParseInLocation` does; `undefined` when the text does not fit.
 *
 * @param zone - of times whose text names none
 */
export function parseTime(
  layout: string,
  text: string,
  zone: Zone,
): Time | undefined {
  const reader = new TimeReader(text);
  if (!reader.read(splitLayout(layout))) {
    return undefined;
  }
  const { time } = reader;
  const date = dateOf(time);
  if (!date) {
    return undefined;
  }
  const days = daysFromDate(time.year, date.month, date.day);
  const seconds =
    days * 86_400 + hourOf(time) * 3600 + time.minute * 60 + time.second;
  const at = (shown: Zone, offset: number) =>
    new Time(
      BigInt(seconds - offset) * SECOND + BigInt(time.nanosecond),
      shown,
    );
  if (time.isUtc) {
    return at(utc, 0);
  }
  return time.offset === undefined && time.zoneName === undefined
    ? at(zone, offsetOfClock(zone, seconds))
    : inNamedZone(time, zone, { seconds, at });
}

/** An offset or a name that the zone has itself means the zone; others make one of their own. */
function inNamedZone(
  { offset, zoneName }: ReadTime,
  zone: Zone,
  {
    seconds,
    at,
  }: { seconds: number; at: (zone: Zone, offset: number) => Time },
): Time {
  if (offset !== undefined) {
    const moment = seconds - offset;
    const isZone =
      zone.offsetAt(moment) === offset &&
      (zoneName === undefined || zoneName === zone.abbreviationAt(moment));
    return at(isZone ? zone : fixedZone(zoneName ?? '', offset), offset);
  }
  const local = offsetOfClock(zone, seconds);
  if (zone.abbreviationAt(seconds - local) === zoneName) {
    return at(zone, local);
  }
  const greenwich = /^GMT([-+][0-9]+)$/.exec(zoneName!);
  const hours = greenwich ? Number(greenwich[1]) : 0;
  return new Time(at(utc, 0).nanoseconds, fixedZone(zoneName!, hours * 3600));
}

/** The offset of a zone when its clocks show a time; where they show it twice or never, Go's choice. */
function offsetOfClock(zone: Zone, clock: number): number {
  const first = zone.offsetAt(clock - zone.offsetAt(clock));
  const offset = zone.offsetAt(clock - first);
  return offset === first ? first : zone.offsetAt(clock - offset);
}

function hourOf({ hour, half }: ReadTime): number {
  if (half === 'PM' && hour < 12) {
    return hour + 12;
  }
  return half === 'AM' && hour === 12 ? 0 : hour;
}

function dateOf(time: ReadTime): { month: number; day: number } | undefined {
  const { year, month = 1, day = 1 } = time;
  if (time.yearDay === undefined) {
    return day >= 1 && day <= daysInMonth(year, month)
      ? { month, day }
      : undefined;
  }
  const found = dateOfYearDay(year, time.yearDay);
  const contradicts =
    (time.month !== undefined && time.month !== found?.month) ||
    (time.day !== undefined && time.day !== found?.day);
  return contradicts ? undefined : found;
}

function dateOfYearDay(
  year: number,
  yearDay: number,
): { month: number; day: number } | undefined {
  if (yearDay < 1 || yearDay > (isLeapYear(year) ? 366 : 365)) {
    return undefined;
  }
  let month = 1;
  let day = yearDay;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
  }
  return { month, day };
}

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

import { zoneAbbreviation } from './zoneAbbreviation';

/** Where a time is shown. */
export interface Zone {
  /** `UTC`, `Europe/Berlin`, or empty for an offset without a name. */
  readonly name: string;
  /** @param seconds - since 1970 */
  offsetAt(seconds: number): number;
  abbreviationAt(seconds: number): string;
}

export const utc: Zone = {
  name: 'UTC',
  offsetAt: () => 0,
  abbreviationAt: () => 'UTC',
};

/** A zone of one offset, in seconds east of Greenwich. */
export function fixedZone(name: string, offset: number): Zone {
  return { name, offsetAt: () => offset, abbreviationAt: () => name };
}

/** The zone of a name of the time zone database, `undefined` if there is none. */
export function findZone(name: string): Zone | undefined {
  if (name === '' || name === 'UTC') {
    return utc;
  }
  const offsetAt = offsetsOf(name);
  return (
    offsetAt && {
      name,
      offsetAt,
      abbreviationAt: seconds => {
        const offset = offsetAt(seconds);
        return zoneAbbreviation(name, toDate(seconds), {
          offset,
          isSummer: offset > standardOffset(offsetAt, seconds),
        });
      },
    }
  );
}

function offsetsOf(
  timeZone: string,
): ((seconds: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
    });
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined; // That is how Intl says that it knows no such zone.
    }
    throw error;
  }
  return seconds => {
    const name = format
      .formatToParts(toDate(seconds))
      .find(({ type }) => type === 'timeZoneName')!.value;
    const [, sign, hours, minutes, rest = '0'] =
      /^GMT([-+])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
    const size = sign
      ? Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
      : 0;
    return sign === '-' ? -size : size;
  };
}

function standardOffset(
  offsetAt: (seconds: number) => number,
  seconds: number,
): number {
  const year = toDate(seconds).getUTCFullYear();
  const [january, july] = [0, 6].map(month =>
    offsetAt(Date.UTC(year, month, 1) / 1000),
  );
  return Math.min(january, july);
}

/** JavaScript's dates end earlier than Go's; outside of them zones stay as they are at the end. */
function toDate(seconds: number): Date {
  const last = 8.64e15;
  return new Date(Math.min(Math.max(seconds * 1000, -last), last));
}

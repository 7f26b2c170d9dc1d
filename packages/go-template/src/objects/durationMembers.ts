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
import { int64 } from '../values/Integer';
import { GoValue } from '../values/GoValue';

const MINUTE = 60e9;
const HOUR = 3600e9;

/** The methods of a `time.Duration`. */
export function durationMembers(
  duration: Duration,
): Readonly<Record<string, GoFunction | undefined>> {
  const nanoseconds = duration.value;
  const value = (result: GoValue) => defineFunction([], () => result);
  return {
    Abs: value(new Duration(nanoseconds < 0n ? -nanoseconds : nanoseconds)),
    Hours: value(Number(nanoseconds) / HOUR),
    Microseconds: value(int64(nanoseconds / 1_000n)),
    Milliseconds: value(int64(nanoseconds / 1_000_000n)),
    Minutes: value(Number(nanoseconds) / MINUTE),
    Nanoseconds: value(int64(nanoseconds)),
    Round: defineFunction(['time.Duration'], ([unit]) =>
      roundDuration(nanoseconds, unit.value),
    ),
    Seconds: value(Number(nanoseconds) / 1e9),
    String: value(duration.text()),
    Truncate: defineFunction(['time.Duration'], ([unit]) =>
      unit.value <= 0n
        ? duration
        : new Duration(nanoseconds - (nanoseconds % unit.value)),
    ),
  };
}

/** Halves away from zero. */
function roundDuration(nanoseconds: bigint, unit: bigint): Duration {
  if (unit <= 0n) {
    return new Duration(nanoseconds);
  }
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const rounded = ((size + unit / 2n + (unit % 2n)) / unit) * unit;
  return new Duration(nanoseconds < 0n ? -rounded : rounded);
}

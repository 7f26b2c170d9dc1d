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

import { GoObject } from '../values/GoValue';
import { CivilTime, civilFromSeconds } from './civil';
import { formatTime } from './formatTime';
import { utc, Zone } from './Zone';

const SECOND = 1_000_000_000n;

/** Seconds from year 1, where Go's zero time is, to 1970. */
const ZERO_SECONDS = -62_135_596_800n;

/** A `time.Time`: a moment, and the zone that shows it. */
export class Time extends GoObject {
  readonly type = 'time.Time';
  readonly kind = 'struct';
  /** Since 1970. */
  readonly nanoseconds: bigint;
  readonly zone: Zone;

  constructor(nanoseconds: bigint, zone: Zone) {
    super();
    this.nanoseconds = nanoseconds;
    this.zone = zone;
  }

  static readonly zero = new Time(ZERO_SECONDS * SECOND, utc);

  /** Seconds since 1970, rounded down. */
  get seconds(): bigint {
    const whole = this.nanoseconds / SECOND;
    return this.nanoseconds < whole * SECOND ? whole - 1n : whole;
  }

  get nanosecond(): number {
    return Number(this.nanoseconds - this.seconds * SECOND);
  }

  /** Seconds east of Greenwich. */
  get offset(): number {
    return this.zone.offsetAt(Number(this.seconds));
  }

  get abbreviation(): string {
    return this.zone.abbreviationAt(Number(this.seconds));
  }

  get civil(): CivilTime {
    return civilFromSeconds(
      Number(this.seconds) + this.offset,
      this.nanosecond,
    );
  }

  in(zone: Zone): Time {
    return new Time(this.nanoseconds, zone);
  }

  plus(nanoseconds: bigint): Time {
    return new Time(this.nanoseconds + nanoseconds, this.zone);
  }

  format(layout: string): string {
    const { civil, offset, abbreviation } = this;
    return formatTime(layout, { civil, offset, abbreviation });
  }

  override text(): string {
    return this.format('2006-01-02 15:04:05.999999999 -0700 MST');
  }

  override json(): string {
    return this.format('2006-01-02T15:04:05.999999999Z07:00');
  }

  override equals(other: GoObject): boolean {
    return (
      other instanceof Time &&
      other.nanoseconds === this.nanoseconds &&
      other.zone.name === this.zone.name
    );
  }
}

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

import { parseFloat64 } from '../numbers/parseFloat';
import { parseInteger } from '../numbers/parseInteger';
import { GoValue } from './GoValue';
import { int, Integer } from './Integer';

const SMALLEST_INT64 = -(1n << 63n);

/** `1.0` and its like are read as integers. */
const ZERO_FRACTION = /\.0+$/;

/** Types that the library knows; all others are 0. */
const INTEGER_TYPES = /^(?:u?int(?:8|16|32|64)?|time\.(?:Month|Weekday))$/;

/** Any value as an integer of 64 bits, 0 for what is none: what Sprig's `int64` does, after `github.com/spf13/cast`. */
export function toInt64(value: GoValue): bigint {
  switch (typeof value) {
    case 'bigint':
      return value;
    case 'number':
      return truncate(value);
    case 'boolean':
      return value ? 1n : 0n;
    case 'string':
      return (
        parseInteger(value.replace(ZERO_FRACTION, ''), {
          base: 0,
          signed: true,
        }) ?? 0n
      );
    default:
  }
  return value instanceof Integer && INTEGER_TYPES.test(value.type)
    ? int(value.value)
    : 0n;
}

/** Any value as a float, 0 for what is none. */
export function toFloat64(value: GoValue): number {
  switch (typeof value) {
    case 'number':
      return value;
    case 'string':
      return parseFloat64(value) ?? 0;
    default:
  }
  return value instanceof Integer && INTEGER_TYPES.test(value.type)
    ? Number(value.value)
    : Number(toInt64(value));
}

/** What a processor of Go's does: what does not fit becomes the smallest integer. */
function truncate(value: number): bigint {
  return Number.isFinite(value) && Math.abs(value) < 2 ** 63
    ? BigInt(Math.trunc(value))
    : SMALLEST_INT64;
}

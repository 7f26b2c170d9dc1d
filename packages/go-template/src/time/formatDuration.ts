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

const SECOND = 1_000_000_000n;

/** Nanoseconds as Go prints a duration: `1h2m3.5s`, below a second in smaller units. */
export function formatDuration(nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const sign = nanoseconds < 0n ? '-' : '';
  if (size === 0n) {
    return '0s';
  }
  if (size < SECOND) {
    return sign + formatSmall(size);
  }
  const total = size / SECOND;
  const [hours, minutes] = [total / 3600n, (total / 60n) % 60n];
  const seconds = withFraction(
    (total % 60n) * SECOND + (size % SECOND),
    SECOND,
  );
  return [
    sign,
    hours > 0n ? `${hours}h` : '',
    total >= 60n ? `${minutes}m` : '',
    `${seconds}s`,
  ].join('');
}

function formatSmall(size: bigint): string {
  if (size < 1_000n) {
    return `${size}ns`;
  }
  return size < 1_000_000n
    ? `${withFraction(size, 1_000n)}µs`
    : `${withFraction(size, 1_000_000n)}ms`;
}

function withFraction(value: bigint, unit: bigint): string {
  const digits = String(unit).length - 1;
  const fraction = String(value % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${value / unit}${fraction && `.${fraction}`}`;
}

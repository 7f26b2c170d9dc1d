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

/** One figure of the benchmark, with the most that it may be. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** Missing where a figure is only there to be compared with others. */
  limit?: number;
}

/** The figure on one line; what is above its limit is marked. */
export function formatMeasurement(measurement: Measurement): string {
  const { name, value, unit, limit } = measurement;
  const figure = `${value.toFixed(2)} ${unit}`;
  const verdict =
    limit === undefined
      ? ''
      : `${isAboveLimit(measurement) ? 'TOO MUCH' : 'ok'}, at most ${limit}`;
  return `${name.padEnd(52)}${figure.padStart(18)}  ${verdict}`.trimEnd();
}

export function isAboveLimit({ value, limit }: Measurement): boolean {
  return limit !== undefined && value > limit;
}

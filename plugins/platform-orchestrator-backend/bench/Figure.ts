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

/** One measured figure with what it should be, and the same of a peer where that was measured in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  goal?: { atMost: number } | { atLeast: number };
  peer?: { name: string; value: number };
}

export function meetsGoal({ value, goal }: Figure): boolean {
  if (!goal) {
    return true;
  }
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** The figure on one line. */
export function formatFigure(figure: Figure): string {
  const { name, value, unit, goal, peer } = figure;
  const sign =
    goal && ('atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`);
  return [
    name.padEnd(56),
    `${digits(value)} ${unit}`.padStart(16),
    (sign ? `goal ${sign}${meetsGoal(figure) ? '' : ' MISSED'}` : '').padEnd(
      20,
    ),
    peer
      ? `${peer.name}: ${digits(peer.value)} ${unit}, ratio ${digits(
          peer.value / value,
        )}`
      : '',
  ]
    .join('  ')
    .trimEnd();
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 3 : 0);
}

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

import { GraphOrigin } from '../../model/ResourceGraph';
import { compareText } from '../compareText';

/** Origins in a fixed order, each once. */
export function sortOrigins(origins: readonly GraphOrigin[]): GraphOrigin[] {
  if (origins.length === 1) {
    return [origins[0]];
  }
  return [...origins]
    .sort(compareOrigins)
    .filter(
      (origin, index, sorted) =>
        index === 0 || compareOrigins(sorted[index - 1], origin) !== 0,
    );
}

/** 0 for equal origins only. */
export function compareOrigins(left: GraphOrigin, right: GraphOrigin): number {
  return (
    compareText(left.kind, right.kind) ||
    compareText(left.name, right.name) ||
    compareText(left.path, right.path) ||
    compareText(left.placeholder ?? '', right.placeholder ?? '')
  );
}

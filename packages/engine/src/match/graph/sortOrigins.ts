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
    return [...origins];
  }
  const byText = new Map(origins.map(origin => [originText(origin), origin]));
  return [...byText.keys()].sort(compareText).map(text => byText.get(text)!);
}

/** Equal for equal origins. */
export function originText(origin: GraphOrigin): string {
  return JSON.stringify([
    origin.kind,
    origin.name,
    origin.path,
    origin.placeholder ?? '',
  ]);
}

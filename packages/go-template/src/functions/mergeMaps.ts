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

import { Budget } from '../budget/Budget';
import { Dictionary, GoObject, GoValue } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { isTrue } from '../values/isTrue';

/**
 * Fills a map with what another has, maps in maps as well, as `dario.cat/mergo` does. Values are not copied, so both may share maps afterwards.
 *
 * @param options.overwrite - whether the other one wins where both have a value; else only what is empty is filled
 */
export function mergeMaps(
  target: Dictionary,
  source: Dictionary,
  options: { overwrite: boolean; budget: Budget },
): void {
  for (const [key, value] of source.entries) {
    options.budget.spend(1);
    const present = target.entries.get(key);
    if (value instanceof Dictionary && present instanceof Dictionary) {
      mergeMaps(present, value, options);
    }
    if (takes(present, value, options)) {
      target.entries.set(key, value);
    }
  }
}

function takes(
  present: GoValue,
  value: GoValue,
  { overwrite }: { overwrite: boolean },
): boolean {
  if (value === null || value === undefined) {
    return overwrite;
  }
  const bothMaps = value instanceof Dictionary && present instanceof Dictionary;
  if (isEmpty(present)) {
    return true;
  }
  return overwrite && !bothMaps;
}

/** Structs are never empty. */
function isEmpty(value: GoValue): boolean {
  return value instanceof GoObject && !(value instanceof Integer)
    ? false
    : !isTrue(value);
}

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

/** Elements of these lists are told apart by this field, as with the strategic merge of Kubernetes; other lists are replaced. */
const LIST_KEYS: ReadonlyMap<string, string> = new Map([
  ['containers', 'name'],
  ['env', 'name'],
  ['hostAliases', 'ip'],
  ['imagePullSecrets', 'name'],
  ['initContainers', 'name'],
  ['ports', 'containerPort'],
  ['topologySpreadConstraints', 'topologyKey'],
  ['volumeDevices', 'devicePath'],
  ['volumeMounts', 'mountPath'],
  ['volumes', 'name'],
]);

/** Lists whose elements are merged when they have one key. Those of other lists are replaced: half a variable or volume makes no sense. */
const MERGED_ELEMENTS: ReadonlySet<string> = new Set([
  'containers',
  'initContainers',
]);

type Fields = Record<string, unknown>;

/** `over` laid over `base`: objects are merged, all else is replaced, but for the elements of some lists. */
export function mergeFields<T extends object>(base: Partial<T>, over: T): T {
  return mergeObjects(base as Fields, over as Fields) as T;
}

function mergeObjects(base: Fields, over: Fields): Fields {
  const merged = new Map(Object.entries(base));
  for (const [field, value] of Object.entries(over)) {
    merged.set(field, mergeValues(field, merged.get(field), value));
  }
  return Object.fromEntries(merged);
}

function mergeValues(field: string, base: unknown, over: unknown): unknown {
  if (isObject(base) && isObject(over)) {
    return mergeObjects(base, over);
  }
  const key = LIST_KEYS.get(field);
  if (key !== undefined && Array.isArray(base) && Array.isArray(over)) {
    return mergeLists({ field, key, base, over });
  }
  return over === undefined ? base : over;
}

function mergeLists(options: {
  field: string;
  key: string;
  base: Fields[];
  over: Fields[];
}): Fields[] {
  const { field, key, base, over } = options;
  const merged = [...base];
  for (const element of over) {
    const index = merged.findIndex(other => other[key] === element[key]);
    if (index < 0) {
      merged.push(element);
    } else {
      merged[index] = MERGED_ELEMENTS.has(field)
        ? mergeObjects(merged[index], element)
        : element;
    }
  }
  return merged;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';

/** An element of a path: a key of a map, or a place in a list. */
interface PathElement {
  text: string;
  /** Where it is a whole number; `-1` means behind the last one. */
  index?: number;
}

/** Splits a path at its dots. `\.` is a dot within a key; a leading `:` makes a number a key. */
export function parsePatchPath(path: string): PathElement[] {
  return path.match(/(?:\\.|[^.\\])+/gs)?.map(parseElement) ?? [];
}

function parseElement(raw: string): PathElement {
  const forced = raw.startsWith(':');
  const text = (forced ? raw.slice(1) : raw).replace(/\\(.)/gs, '$1');
  return !forced && /^(?:-1|\d+)$/.test(text)
    ? { text, index: Number(text) }
    : { text };
}

/** The value with another one at the path. What is missing on the way is made; a list is filled up with `null`. */
export function setAt(
  target: JsonValue | undefined,
  [element, ...rest]: readonly PathElement[],
  value: JsonValue,
): JsonValue {
  if (element === undefined) {
    return value;
  }
  const { text, index } = element;
  if (index !== undefined && !isMap(target)) {
    const list = Array.isArray(target) ? [...target] : [];
    const place = index === -1 ? list.length : index;
    while (list.length < place) {
      list.push(null);
    }
    list[place] = setAt(list[place], rest, value);
    return list;
  }
  const map = isMap(target) ? target : {};
  const own = Object.hasOwn(map, text) ? map[text] : undefined;
  return Object.fromEntries([
    ...Object.entries(map).filter(([key]) => key !== text),
    [text, setAt(own, rest, value)],
  ]);
}

/** The value without what is at the path; the same where nothing is. */
export function deleteAt(
  target: JsonValue | undefined,
  [element, ...rest]: readonly PathElement[],
): JsonValue | undefined {
  if (element === undefined) {
    return undefined;
  }
  const { text, index } = element;
  if (Array.isArray(target) && index !== undefined) {
    const place = index === -1 ? target.length - 1 : index;
    return target.flatMap((item, at) => {
      const kept = at === place ? deleteAt(item, rest) : item;
      return kept === undefined ? [] : [kept];
    });
  }
  return isMap(target) && Object.hasOwn(target, text)
    ? Object.fromEntries(
        Object.entries(target).flatMap(([key, item]) => {
          const kept = key === text ? deleteAt(item, rest) : item;
          return kept === undefined ? [] : [[key, kept]];
        }),
      )
    : target;
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

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

import { ExactScalar } from '../model/ExactScalar';
import { JsonValue } from '../model/Json';

/** What `encodeValue` takes: JSON, with {@link ExactScalar}s anywhere in it. @public */
export type EncodableValue =
  | JsonValue
  | ExactScalar
  | EncodableValue[]
  | { [key: string]: EncodableValue | undefined };

/** What Go's encoder escapes beyond JSON itself: HTML's special letters and the two line separators of JavaScript. */
const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;

/** Half of a surrogate pair, which no Unicode text can hold: Go writes the replacement character for it. */
const BROKEN_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text that stands for a value inside a string: a string is itself, everything else is JSON exactly as Go's `encoding/json` writes it (keys in byte order, no
 * spaces, `<`, `>`, `&` escaped), because this is what Score's reference implementation inserts.
 *
 * @example
 * ```ts
 * encodeValue('<a>'); // <a>
 * encodeValue({ b: '<a>', a: 1.0 }); // {"a":1,"b":"\u003ca\u003e"}
 * ```
 *
 * @public
 */
export function encodeValue(value: EncodableValue): string {
  return typeof value === 'string' ? value : encodeJson(value);
}

function encodeJson(value: EncodableValue): string {
  if (typeof value === 'string') {
    return encodeString(value);
  }
  if (typeof value === 'number') {
    // Go keeps the sign of a floating-point zero, JSON.stringify drops it.
    return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof ExactScalar) {
    return value.kind === 'integer' ? value.text : encodeString(value.text);
  }
  if (Array.isArray(value)) {
    return `[${value.map(encodeJson).join(',')}]`;
  }
  const members = Object.entries(value)
    .filter(
      (entry): entry is [string, EncodableValue] => entry[1] !== undefined,
    )
    .sort(([left], [right]) => compareCodePoints(left, right))
    .map(([key, member]) => `${encodeString(key)}:${encodeJson(member)}`);
  return `{${members.join(',')}}`;
}

function encodeString(text: string): string {
  return JSON.stringify(text.replace(BROKEN_SURROGATE, '\ufffd')).replace(
    ESCAPED_BY_GO,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Go sorts keys by their UTF-8 bytes, which is the order of code points; JavaScript's `<` compares UTF-16 units. */
function compareCodePoints(left: string, right: string): number {
  const leftPoints = Array.from(left);
  const rightPoints = Array.from(right);
  for (
    let index = 0;
    index < Math.min(leftPoints.length, rightPoints.length);
    index++
  ) {
    const difference =
      leftPoints[index].codePointAt(0)! - rightPoints[index].codePointAt(0)!;
    if (difference !== 0) {
      return difference;
    }
  }
  return leftPoints.length - rightPoints.length;
}

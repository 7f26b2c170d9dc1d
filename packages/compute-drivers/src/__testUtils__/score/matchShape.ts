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

import { isDeepStrictEqual } from 'node:util';
import { JsonValue } from '@platform-orchestrator/score';

/** What stands for the generated values of a case: by name. */
export type Bindings = ReadonlyMap<string, string>;

/** `<<name>>`, or a text made of one, such as `(<<name>>/key)`. */
const TOKEN = /\((<<.+?>>[^)]*)\)|<<(.+?)>>/;
/** A text that is written in base64. */
const BASE64 = /^b64\((.*)\)$/s;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * Compares a value with an expected one in which `<<name>>` stands for a generated text: the same name for the same text everywhere.
 *
 * @returns the names with their texts; undefined where the values differ
 */
export function matchShape(
  expected: JsonValue | undefined,
  actual: JsonValue | undefined,
  bindings: Bindings = new Map(),
): Bindings | undefined {
  if (typeof expected === 'string' && typeof actual === 'string') {
    return matchText(expected, actual, bindings);
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (hasGeneratedNames(expected)) {
      return matchSet(expected, actual, bindings);
    }
    return expected.length === actual.length
      ? expected.reduce<Bindings | undefined>(
          (known, item, index) =>
            known && matchShape(item, actual[index], known),
          bindings,
        )
      : undefined;
  }
  if (!isMap(expected) || !isMap(actual)) {
    return isDeepStrictEqual(expected, actual) ? bindings : undefined;
  }
  // a key may have a generated part, too
  const entries = Object.entries(expected).sort(byKey);
  const others = Object.entries(actual).sort(byKey);
  return matchShape(
    entries.map(([key, value]) => [key, value ?? null]),
    others.map(([key, value]) => [key, value ?? null]),
    bindings,
  );
}

/** Compares lists whose order does not count. */
export function matchSet(
  expected: readonly JsonValue[],
  actual: readonly JsonValue[],
  bindings: Bindings,
): Bindings | undefined {
  const [first, ...rest] = expected;
  if (first === undefined) {
    return actual.length === 0 ? bindings : undefined;
  }
  for (const [index, item] of actual.entries()) {
    const known = matchShape(first, item, bindings);
    const result =
      known &&
      matchSet(
        rest,
        actual.filter((_, at) => at !== index),
        known,
      );
    if (result) {
      return result;
    }
  }
  return undefined;
}

/** Variables for secrets are sorted by names that differ every time. */
function hasGeneratedNames(items: readonly JsonValue[]): boolean {
  return items.some(
    item => isMap(item) && String(item.name).startsWith('__ref_(<<'),
  );
}

function matchText(
  expected: string,
  actual: string,
  bindings: Bindings,
): Bindings | undefined {
  const encoded = BASE64.exec(expected)?.[1];
  if (encoded !== undefined) {
    const decoded = Buffer.from(actual, 'base64').toString();
    return matchText(encoded, decoded, bindings);
  }
  const names: string[] = [];
  const pattern = splitTokens(expected)
    .map(({ name, text }) => {
      const known = name === undefined ? text : valueOf(name, bindings);
      if (known !== undefined) {
        return known.replace(SPECIAL, '\\$&');
      }
      names.push(name!);
      return '(.+?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 's').exec(actual);
  return match
    ? names.reduce<Bindings | undefined>(
        (known, name, index) => known && bind(name, match[index + 1], known),
        bindings,
      )
    : undefined;
}

function splitTokens(text: string): { name?: string; text: string }[] {
  const parts: { name?: string; text: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(new RegExp(TOKEN, 'g'))) {
    parts.push(
      { text: text.slice(end, match.index) },
      { name: match[1] ?? match[2], text: match[0] },
    );
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end) }];
}

/** `<<name|first8>>` is the beginning of `<<name>>`. */
function valueOf(name: string, bindings: Bindings): string | undefined {
  const [whole, part] = name.split('|');
  return (
    bindings.get(name) ??
    (part === 'first8' ? bindings.get(whole)?.slice(0, 8) : undefined)
  );
}

function bind(
  name: string,
  value: string,
  bindings: Bindings,
): Bindings | undefined {
  const known = bindings.get(name);
  const part = bindings.get(`${name}|first8`);
  return (known ?? value) === value && value.startsWith(part ?? '')
    ? new Map([...bindings, [name, value]])
    : undefined;
}

function isMap(
  value: JsonValue | undefined,
): value is { [key: string]: JsonValue | undefined } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}

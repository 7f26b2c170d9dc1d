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

import {
  encodeValue,
  ExactScalar,
  JsonObject,
  JsonValue,
  parseText,
  PlaceholderError,
  PlaceholderReference,
  resolveReference,
  substituteText,
  substituteValue,
} from '../index';
import { ConformanceCase } from './readCases';

interface Replacement {
  ref: string;
  value: JsonValue;
  err: string | null;
}

export function checkSubstitution({
  area,
  input,
  expected,
}: ConformanceCase): void {
  const resolve = (reference: PlaceholderReference): JsonValue => {
    const replacement = (input.replacements as Replacement[]).find(
      ({ ref }) => ref === reference.text,
    );
    if (!replacement || replacement.err !== null) {
      throw new PlaceholderError([
        { reference, reason: replacement?.err ?? 'no value was recorded' },
      ]);
    }
    return replacement.value;
  };
  const substitute = () =>
    area === 'substitute-string'
      ? substituteText<never>(input.source, {
          resolve,
          isOpaque: (_): _ is never => false,
        }).join('')
      : // Go writes absent params as null.
        substituteValue(input.source ?? {}, resolve);
  if ('error' in expected) {
    expect(substitute).toThrow(PlaceholderError);
  } else {
    expect(substitute()).toEqual(expected.value);
  }
}

interface Lookup {
  resource: string;
  keys: string[];
  value: JsonValue;
  err: string | null;
}

export function checkReference({ input, expected }: ConformanceCase): void {
  const [reference] = parseText(`\${${input.ref}}`) as PlaceholderReference[];
  const lookUp = (resource: string, keys: string[]): JsonValue => {
    const recorded = (input.lookups as Lookup[]).find(
      lookup =>
        lookup.resource === resource &&
        (lookup.keys ?? []).join('\n') === keys.join('\n'),
    );
    if (!recorded || recorded.err !== null) {
      throw new PlaceholderError([
        { reference, reason: recorded?.err ?? 'no value was recorded' },
      ]);
    }
    return recorded.value;
  };
  const resolve = () =>
    encodeValue(
      resolveReference<never>(reference, {
        metadata: withTimestamps(input.metadata ?? {}) as JsonObject,
        resource: name =>
          input.resource_names.includes(name)
            ? { lookup: keys => lookUp(name, keys) }
            : undefined,
      }),
    );
  if ('error' in expected) {
    expect(resolve).toThrow(PlaceholderError);
  } else {
    expect(resolve()).toBe(expected.value);
  }
}

/** A timestamp of the YAML file, which the record could only keep as text. */
const TIMESTAMP =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/;

function withTimestamps(value: JsonValue): JsonValue {
  if (typeof value === 'string') {
    return TIMESTAMP.test(value)
      ? (new ExactScalar({
          kind: 'timestamp',
          text: value,
        }) as unknown as JsonValue)
      : value;
  }
  if (
    value instanceof ExactScalar ||
    value === null ||
    typeof value !== 'object'
  ) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(withTimestamps)
    : Object.fromEntries(
        Object.entries(value).map(([key, member]) => [
          key,
          withTimestamps(member!),
        ]),
      );
}

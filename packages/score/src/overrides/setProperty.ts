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

import { JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { describeValue } from '../schema/describeValue';
import { isMapping } from '../source/isMapping';

/** @public */
export type SetPropertyResult =
  | {
      document: JsonValue;
      /** The path at which the value now stands, with indexes as numbers. */
      path: JsonPath;
    }
  | { problem: SetPropertyProblem };

/** @public */
export interface SetPropertyProblem {
  message: string;
  /** How many elements of the path could be followed. */
  depth: number;
  expected: string;
  found: string;
}

/** An index of a list, or -1 for the place behind its end. */
const INDEX = /^(?:-1|\d+)$/;

/**
 * Sets or removes (`null`) the value at a path. Missing mappings on the way are made, missing lists are not. In a list an element is an index; `-1` as the last element appends.
 * The document is not changed.
 *
 * @example
 * ```ts
 * setProperty({ a: ['x'] }, ['a', '-1'], 'y'); // { document: { a: ['x', 'y'] }, path: ['a', 1] }
 * ```
 *
 * @public
 */
export function setProperty(
  document: JsonValue,
  path: readonly string[],
  value: JsonValue,
): SetPropertyResult {
  return set(document, path, value, []);
}

function set(
  parent: JsonValue,
  rest: readonly string[],
  value: JsonValue,
  walked: JsonPath,
): SetPropertyResult {
  const [element, ...below] = rest;
  if (element === undefined) {
    return fail(walked, 'The path is empty.', {
      expected: 'the path of a value within the document',
      found: 'the document itself',
    });
  }
  if (Array.isArray(parent)) {
    return setItem(parent, element, below, value, walked);
  }
  if (!isMapping(parent)) {
    return fail(walked, 'The path leads into a value that has no members.', {
      expected: 'a mapping or a list',
      found: describeValue(parent),
    });
  }
  if (element === '__proto__') {
    return fail(walked, 'The key "__proto__" is not allowed.', {
      expected: 'another key',
      found: '"__proto__"',
    });
  }
  const path = [...walked, element];
  if (below.length > 0) {
    const existing = Object.hasOwn(parent, element) ? parent[element] : {};
    const inner = set(existing ?? null, below, value, path);
    return 'problem' in inner
      ? inner
      : { ...inner, document: { ...parent, [element]: inner.document } };
  }
  if (value !== null) {
    return { document: { ...parent, [element]: value }, path };
  }
  const { [element]: _removed, ...others } = parent;
  return { document: others, path };
}

function setItem(
  list: JsonValue[],
  element: string,
  below: readonly string[],
  value: JsonValue,
  walked: JsonPath,
): SetPropertyResult {
  if (!INDEX.test(element)) {
    return fail(walked, `"${element}" is no index of a list.`, {
      expected: 'a number, or -1 to append',
      found: `"${element}"`,
    });
  }
  const appends = element === '-1' && below.length === 0 && value !== null;
  const index = appends ? list.length : Number(element);
  if (!appends && (index < 0 || index >= list.length)) {
    return fail(walked, `The list has no item ${element}.`, {
      expected:
        list.length > 0
          ? `an index from 0 to ${list.length - 1}`
          : '-1 to append, as the list is empty',
      found: element,
    });
  }
  const path = [...walked, index];
  if (below.length > 0) {
    const inner = set(list[index], below, value, path);
    return 'problem' in inner
      ? inner
      : { ...inner, document: list.with(index, inner.document) };
  }
  if (value === null) {
    return { document: list.toSpliced(index, 1), path };
  }
  return {
    document: appends ? [...list, value] : list.with(index, value),
    path,
  };
}

function fail(
  walked: JsonPath,
  message: string,
  details: Pick<SetPropertyProblem, 'expected' | 'found'>,
): SetPropertyResult {
  return { problem: { message, depth: walked.length, ...details } };
}

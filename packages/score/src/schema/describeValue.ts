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

import { showName, showText } from '../diagnostics/showName';

/**
 * Shows a value briefly: texts in quotes, collections by their kind. `written` is how a number or truth value stands in the file, where it may have another form, such as
 * `0644`.
 */
export function describeValue(value: unknown, written?: string): string {
  if (typeof value === 'string') {
    return showName(value);
  }
  if (typeof value === 'number') {
    return `the number ${showText(written ?? String(value))}`;
  }
  if (typeof value === 'boolean') {
    return `the truth value ${written ?? value}`;
  }
  const isEmpty =
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0;
  return isEmpty
    ? describeType(value).replace('a ', 'an empty ')
    : describeType(value);
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing (null)',
};

/** The name of a type of JSON Schema in words. */
export function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

/** The type of a value in words. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) {
    return typeName('null');
  }
  return typeName(Array.isArray(value) ? 'array' : typeof value);
}

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

import { Dictionary, GoKind, GoObject, GoType, GoValue, List } from './GoValue';

/** The type of a value as `%T` prints it; `<nil>` for none. */
export function typeOf(value: GoValue): GoType {
  if (value === undefined || value === null) {
    return '<nil>';
  }
  if (value instanceof List) {
    return `[]${value.elementType}`;
  }
  if (value instanceof Dictionary) {
    return `map[string]${value.elementType}`;
  }
  return value instanceof GoObject ? value.type : kindOf(value);
}

/** The kind of a value as `kindOf` gives it; `invalid` for none. */
export function kindOf(value: GoValue): GoKind {
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'float64';
    case 'string':
      return 'string';
    default:
  }
  if (value instanceof List) {
    return 'slice';
  }
  if (value instanceof Dictionary) {
    return 'map';
  }
  return value instanceof GoObject ? value.kind : 'invalid';
}

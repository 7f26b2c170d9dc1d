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

import { JsonPath } from '@platform-orchestrator/score';
import { Fields } from './volumeFields';

/** A field that its type doesn't have. */
export interface UnknownField {
  /** Within the value. */
  path: JsonPath;
  /** The fields that there are in its place. */
  known: string[];
}

/** The fields that the type doesn't have. What has the wrong shape is left to the API server. */
export function unknownFields(value: unknown, fields: Fields): UnknownField[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([field, inner]): UnknownField[] => {
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (known === undefined) {
      return [{ path: [field], known: Object.keys(fields) }];
    }
    if (known === true) {
      return [];
    }
    if (isListOf(known)) {
      return (Array.isArray(inner) ? inner : []).flatMap((element, index) =>
        below([field, index], unknownFields(element, known[0])),
      );
    }
    return below([field], unknownFields(inner, known));
  });
}

function isListOf(
  fields: Fields | readonly [Fields],
): fields is readonly [Fields] {
  return Array.isArray(fields);
}

function below(path: JsonPath, unknown: UnknownField[]): UnknownField[] {
  return unknown.map(field => ({ ...field, path: [...path, ...field.path] }));
}

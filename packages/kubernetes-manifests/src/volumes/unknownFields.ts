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

import { ProblemPath } from '../problems/formatPath';
import { Fields } from './volumeFields';

/** Paths of the fields that the type doesn't have, within the value. What has the wrong shape is left to the API server. */
export function unknownFields(value: unknown, fields: Fields): ProblemPath[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([field, inner]): ProblemPath[] => {
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (known === undefined) {
      return [[field]];
    }
    if (known === true) {
      return [];
    }
    if (isListOf(known)) {
      return (Array.isArray(inner) ? inner : []).flatMap((element, index) =>
        unknownFields(element, known[0]).map(path => [field, index, ...path]),
      );
    }
    return unknownFields(inner, known).map(path => [field, ...path]);
  });
}

function isListOf(
  fields: Fields | readonly [Fields],
): fields is readonly [Fields] {
  return Array.isArray(fields);
}

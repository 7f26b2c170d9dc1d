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

import { ErrorObject } from 'ajv/dist/2020.js';
import { suggestNear } from '../diagnostics/suggestNear';
import { JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';

/** A violation with the path of the value that it is about. */
export interface Violation {
  error: ErrorObject;
  path: JsonPath;
}

/** Keywords whose errors only repeat that a schema below them failed. */
const REPEATING = new Set(['if', 'propertyNames']);

/** Keywords that say less than a `pattern` that fails for the same value. */
const COVERED_BY_PATTERN = new Set(['minLength', 'maxLength']);

/** Keeps of the validator's errors those that tell the writer something, one per mistake. */
export function selectViolations(
  errors: readonly ErrorObject[],
  value: JsonValue,
): Violation[] {
  const alternatives = new Set(
    errors
      .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
      .map(({ instancePath, schemaPath }) => `${instancePath} ${schemaPath}/`),
  );
  const outer = errors.filter(
    error => !REPEATING.has(error.keyword) && !isWithin(error, alternatives),
  );
  const subjectsOf = (keyword: string) =>
    new Set(outer.filter(error => error.keyword === keyword).map(subject));
  const types = subjectsOf('type');
  const patterns = subjectsOf('pattern');
  const misspelt = new Set(outer.flatMap(misspeltField));
  const isCovered = (error: ErrorObject): boolean =>
    // A value of the wrong type breaks all else that is asked of it.
    (error.keyword !== 'type' && types.has(subject(error))) ||
    (COVERED_BY_PATTERN.has(error.keyword) && patterns.has(subject(error))) ||
    (error.keyword === 'required' &&
      misspelt.has(field(error, error.params.missingProperty)));
  return outer
    .filter(error => !isCovered(error))
    .map(error => ({ error, path: toPath(error.instancePath, value) }));
}

/** What an error is about: a value, or the name of a member. */
function subject({ instancePath, propertyName }: ErrorObject): string {
  return JSON.stringify([instancePath, propertyName]);
}

function field({ instancePath }: ErrorObject, name: string): string {
  return JSON.stringify([instancePath, name]);
}

/** The field that an unknown one most likely means: that it is missing is the same mistake. */
function misspeltField(error: ErrorObject): string[] {
  if (error.keyword !== 'additionalProperties') {
    return [];
  }
  const near = suggestNear(
    error.params.additionalProperty,
    missingFields(error),
  );
  return near === undefined ? [] : [field(error, near)];
}

/** The fields that a schema knows and a mapping lacks. */
export function missingFields(error: ErrorObject): string[] {
  const present = error.data as object;
  return Object.keys(error.parentSchema?.properties ?? {}).filter(
    name => !Object.hasOwn(present, name),
  );
}

/** Errors of single alternatives of a `oneOf` are told by the error of the `oneOf`. */
function isWithin(error: ErrorObject, alternatives: Set<string>): boolean {
  const { instancePath, schemaPath } = error;
  for (
    let slash = schemaPath.lastIndexOf('/');
    slash > 0;
    slash = schemaPath.lastIndexOf('/', slash - 1)
  ) {
    if (alternatives.has(`${instancePath} ${schemaPath.slice(0, slash + 1)}`)) {
      return true;
    }
  }
  return false;
}

/** Turns a JSON Pointer into a path; an element is an index where the value is a list. */
function toPath(pointer: string, value: JsonValue): JsonPath {
  let parent: any = value;
  return pointer
    .split('/')
    .slice(1)
    .map(element => {
      const key = element.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(parent) ? Number(key) : key;
      parent = parent?.[step];
      return step;
    });
}

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
  Diagnostic,
  JsonObject,
  JsonPath,
  JsonValue,
  SourceMap,
  formatPath,
  validateSchema,
} from '@platform-orchestrator/score';
import { Expression } from '../model/Expression';
import { Template } from './compileDefinition';

/** Codes of mistakes that no value of a placeholder can mend. */
const ABOUT_FIELDS = /\/(unknown-field|missing-field|conflicting-fields)$/;

/**
 * Validates a value as far as it is known before its placeholders are: mistakes about a placeholder, or about the form of something around one, wait until it has a value.
 *
 * @throws Error when the schema itself cannot be used
 */
export function validateKnownPart(options: {
  value: Template | Expression;
  schema: JsonObject;
  /** Where the value stands in its document. */
  path: JsonPath;
  codePrefix: string;
  source?: SourceMap;
  /** Values are not shown. */
  secret?: boolean;
}): Diagnostic[] {
  const { value, path, secret = false, ...rest } = options;
  const open: string[] = [];
  return validateSchema({
    ...rest,
    value: sample(value, path, open),
    path,
    isSecret: () => secret,
  }).filter(diagnostic => !dependsOn(diagnostic, open));
}

/** The value with nothing for its placeholders; where they stand is added to `open`. */
function sample(
  value: Template | Expression,
  path: JsonPath,
  open: string[],
): JsonValue {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'list':
      return value.items.map((item, index) =>
        sample(item, [...path, index], open),
      );
    case 'object':
      return Object.fromEntries(
        value.entries.map(([key, item]) => [
          key,
          sample(item, [...path, key], open),
        ]),
      );
    default:
      open.push(formatPath(path));
      return '';
  }
}

function dependsOn(
  { code, path = '' }: Diagnostic,
  open: readonly string[],
): boolean {
  return open.some(
    place =>
      path === place ||
      isBelow(path, place) ||
      (isBelow(place, path) && !ABOUT_FIELDS.test(code)),
  );
}

function isBelow(path: string, parent: string): boolean {
  return (
    path.startsWith(parent) &&
    (path[parent.length] === '.' || path[parent.length] === '[')
  );
}

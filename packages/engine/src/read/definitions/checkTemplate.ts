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
import { Template } from '../../match/compileDefinition';
import { schemaProblem } from './schemaProblem';

/** Codes of mistakes that a value below cannot mend. */
const ABOUT_FIELDS = /\/(unknown-field|missing-field|conflicting-fields)$/;

/** Validates a value as far as it is known before its placeholders are. */
export function checkTemplate(options: {
  template: Template;
  schema: JsonObject;
  source: SourceMap;
  /** Where the value stands in its document. */
  path: JsonPath;
  /** Values are not shown. */
  secret?: boolean;
}): Diagnostic[] {
  const { template, schema, source, path, secret = false } = options;
  if (schemaProblem(schema) !== undefined) {
    // told where the schema stands
    return [];
  }
  const open: string[] = [];
  const value = sample(template, path, open);
  return validateSchema({
    schema,
    value,
    source,
    path,
    codePrefix: 'definitions',
    isSecret: () => secret,
  }).filter(diagnostic => !dependsOn(diagnostic, open));
}

/** The value with its placeholders as text; where they stand is added to `open`. */
function sample(template: Template, path: JsonPath, open: string[]): JsonValue {
  switch (template.kind) {
    case 'literal':
      return template.value;
    case 'list':
      return template.items.map((item, index) =>
        sample(item, [...path, index], open),
      );
    case 'object':
      return Object.fromEntries(
        template.entries.map(([key, item]) => [
          key,
          sample(item, [...path, key], open),
        ]),
      );
    default:
      open.push(formatPath(path));
      return '';
  }
}

/** Whether a mistake is about a value that is not known yet, or about the form of something around one. */
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

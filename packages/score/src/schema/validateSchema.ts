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
import { Diagnostic } from '../model/Diagnostic';
import { JsonObject, JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { formatPath } from '../source/formatPath';
import { SourceMap } from '../source/SourceMap';
import { compileSchema } from './compileSchema';
import { describeViolation } from './describeViolation';
import { selectViolations } from './selectViolations';

/** How many errors of the validator are looked at: a hostile file can have many more than anybody reads. */
const MAX_ERRORS = 2_000;

/** @public */
export interface ValidateSchemaOptions {
  /** A JSON Schema of draft 2020-12; one that comes from somebody else must have passed {@link checkSchema}. It is compiled once per object, so keep the object. */
  schema: JsonObject;
  value: JsonValue;
  /** Finds the places of the values. */
  source?: SourceMap;
  /** Where `value` stands in its document. */
  path?: JsonPath;
  /** What the codes begin with, such as `score` for `score/unknown-field`. */
  codePrefix: string;
  /** Says which values must not be shown: their type is named instead. */
  isSecret?: (path: JsonPath) => boolean;
}

/**
 * Validates a value and says of every violation where it is, what was expected, what was found and what may have been meant.
 *
 * Beyond JSON Schema two keywords shape the answers: `x-expected` explains a pattern in words, `x-instead` maps names that people know from elsewhere to what to
 * write.
 *
 * @throws Error when nothing can be made of the schema.
 *
 * @example
 * ```ts
 * const [document] = readYamlDocuments(text, { file: 'definitions.yaml' }).documents;
 * validateSchema({ schema, value: document.value, source: document, codePrefix: 'definition' });
 * ```
 *
 * @public
 */
export function validateSchema(options: ValidateSchemaOptions): Diagnostic[] {
  const { schema, value, source, path: base = [], codePrefix } = options;
  const validate = compileSchema(schema);
  if (validate(value)) {
    return [];
  }
  const errors = (validate.errors as ErrorObject[]).slice(0, MAX_ERRORS);
  return selectViolations(errors, value).map(violation => {
    const { path, key, ...described } = describeViolation(violation, {
      isSecret: relative => options.isSecret?.([...base, ...relative]) ?? false,
      writtenAt: relative => source?.writtenAt?.([...base, ...relative]),
    });
    return {
      severity: 'error',
      ...described,
      code: `${codePrefix}/${described.code}`,
      ...source?.locate([...base, ...path], { key }),
      path: formatPath([...base, ...path]),
    };
  });
}

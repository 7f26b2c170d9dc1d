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

import Ajv2020, { Options, ValidateFunction } from 'ajv/dist/2020.js';
import { JsonObject } from '../model/Json';

/** Schemas of other people may hold keywords and formats that mean nothing here. */
export const SCHEMA_OPTIONS: Options = {
  strict: false,
  validateFormats: false,
  logger: false,
};

/** What the schemas of JSON Schema itself begin with. */
const META_SCHEMAS = 'https://json-schema.org/draft/2020-12/';

const compiled = new WeakMap<JsonObject, ValidateFunction>();

/**
 * Compiles a schema, once per object. Whether it is one at all is not looked at here: that alone takes longer than most commands do.
 *
 * @throws Error when nothing can be made of it.
 */
export function compileSchema(schema: JsonObject): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    // An instance of its own: two schemas may carry the same $id.
    const ajv = new Ajv2020({
      ...SCHEMA_OPTIONS,
      allErrors: true,
      verbose: true,
      // To add these takes as long as to compile most schemas.
      meta: JSON.stringify(schema).includes(META_SCHEMAS),
      validateSchema: false,
      code: { optimize: false },
    });
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

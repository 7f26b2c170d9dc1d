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

import Ajv2020 from 'ajv/dist/2020.js';
import { JsonObject } from '../model/Json';
import { SCHEMA_OPTIONS, compileSchema } from './compileSchema';

const problems = new WeakMap<JsonObject, { message?: string }>();
let ajv: Ajv2020 | undefined;

/**
 * Why a schema that somebody wrote cannot be used; undefined when it can. It is looked at once per object, so keep the object.
 *
 * @public
 */
export function checkSchema(schema: JsonObject): string | undefined {
  let problem = problems.get(schema);
  if (!problem) {
    problem = findProblem(schema);
    problems.set(schema, problem);
  }
  return problem.message;
}

function findProblem(schema: JsonObject): { message?: string } {
  ajv ??= new Ajv2020(SCHEMA_OPTIONS);
  try {
    if (!ajv.validateSchema(schema)) {
      return { message: `schema is invalid: ${ajv.errorsText()}` };
    }
    compileSchema(schema);
    return {};
  } catch (error) {
    return { message: (error as Error).message };
  }
}

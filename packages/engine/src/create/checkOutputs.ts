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

import { JsonObject } from '@platform-orchestrator/score';
import Ajv, { Options, ValidateFunction } from 'ajv/dist/2020';
import { ResourceType } from '../model/Definitions';
import { ApplyResult } from '../ports/Driver';
import { DriverError } from '../ports/DriverError';

/** Bytes of JSON that the outputs of one resource may have. */
const OUTPUT_LIMIT = 256 * 1024;
/** Bytes of a cookie. */
const COOKIE_LIMIT = 10 * 1024;

/** Schemas are checked when definitions are read. */
const AJV_OPTIONS: Options = {
  strict: false,
  allErrors: true,
  meta: false,
  validateSchema: false,
};
let ajv: Ajv | undefined;
const compiled = new WeakMap<JsonObject, ValidateFunction>();

/**
 * Refuses what a driver must not give: too much, or what the resource type does not allow. Messages name paths, never values.
 *
 * @throws DriverError of kind `invalid`
 */
export function checkOutputs(options: {
  result: ApplyResult;
  type: ResourceType | undefined;
  driver: string;
}): void {
  const { result, type, driver } = options;
  for (const part of ['values', 'secrets'] as const) {
    if (!isObject(result?.outputs?.[part])) {
      throw new DriverError(
        'invalid',
        `The driver ${driver} gave no object as outputs.${part}`,
      );
    }
  }
  const size = Buffer.byteLength(JSON.stringify(result.outputs));
  if (size > OUTPUT_LIMIT) {
    throw new DriverError(
      'invalid',
      `The driver ${driver} gave outputs of ${size} bytes; at most ${OUTPUT_LIMIT} are kept`,
    );
  }
  if (result.cookie && Buffer.byteLength(result.cookie) > COOKIE_LIMIT) {
    throw new DriverError(
      'invalid',
      `The driver ${driver} gave a cookie of more than ${COOKIE_LIMIT} bytes`,
    );
  }
  for (const part of ['values', 'secrets'] as const) {
    const schema = type?.outputs[part];
    if (!schema) {
      continue;
    }
    const validate = compile(schema);
    if (!validate(result.outputs[part])) {
      const reasons = (validate.errors ?? []).map(
        error =>
          `outputs${error.instancePath.replace(/\//g, '.')} ${error.message}`,
      );
      throw new DriverError(
        'invalid',
        `What the driver ${driver} gave is not what the resource type ${
          type.name
        } promises (${part}): ${reasons.join('; ')}`,
        {
          nextStep: `Let the platform team correct the definition or the outputs of the resource type ${type.name}.`,
        },
      );
    }
  }
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function compile(schema: JsonObject): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    ajv ??= new Ajv(AJV_OPTIONS);
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

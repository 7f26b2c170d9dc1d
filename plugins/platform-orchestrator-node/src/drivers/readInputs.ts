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
  DriverError,
  DriverInputs,
  Secret,
  Value,
  ValueObject,
  revealValue,
} from '@platform-orchestrator/engine';
import Ajv2020, { ErrorObject, ValidateFunction } from 'ajv/dist/2020';

// `useDefaults`, so that a schema says its defaults once, for people and for the code
const ajv = new Ajv2020({ useDefaults: true, strict: false });
const compiled = new WeakMap<object, ValidateFunction>();

/**
 * Inputs of a call as the driver's schemas promise them: checked, with defaults filled in, secrets revealed.
 *
 * @remarks
 * Whatever stands in `values` may be shown to people, so a secret there is refused. Messages name paths and never values.
 *
 * @param schemas - of the driver; each must describe all that it reads
 * @param inputs - of the request
 * @throws a `DriverError` of kind `invalid` that names the input
 *
 * @public
 */
export function readInputs<Values, Secrets = Record<string, never>>(
  schemas: DriverInputs,
  inputs: { values: ValueObject; secrets: ValueObject },
): { values: Values; secrets: Secrets } {
  const exposed = findSecret(inputs.values, 'inputs');
  if (exposed !== undefined) {
    throw new DriverError('invalid', `${exposed} holds a secret and is shown`, {
      input: exposed,
      nextStep: `Move it to the definition's secrets, or refer to a value that is none`,
    });
  }
  return {
    values: check<Values>(schemas.values, inputs.values, 'inputs'),
    secrets: check<Secrets>(schemas.secrets ?? {}, inputs.secrets, 'secrets'),
  };
}

function check<T>(schema: object, value: ValueObject, root: string): T {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  // a copy, because defaults are written into it
  const plain = structuredClone(revealValue(value));
  if (!validate(plain)) {
    throw refusal(validate.errors![0], root);
  }
  return plain as T;
}

function refusal(error: ErrorObject, root: string): DriverError {
  const named = error.params.missingProperty ?? error.params.additionalProperty;
  const input = [
    root,
    ...error.instancePath.split('/').slice(1).map(unescapePointer),
    ...(named === undefined ? [] : [named]),
  ].join('.');
  return new DriverError('invalid', `${input} ${complaint(error)}`, {
    input,
    nextStep: 'Correct the definition that gives this input',
  });
}

function complaint(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not known';
    case 'enum':
      return `must be one of ${error.params.allowedValues.join(', ')}`;
    default:
      return error.message ?? 'is wrong';
  }
}

function findSecret(value: Value, path: string): string | undefined {
  if (value instanceof Secret) {
    return path;
  }
  if (value === null || typeof value !== 'object') {
    return undefined;
  }
  for (const [key, item] of Object.entries(value)) {
    const found = findSecret(item, `${path}.${key}`);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

// RFC 6901, section 4
function unescapePointer(token: string): string {
  return token.replace(/~1/g, '/').replace(/~0/g, '~');
}

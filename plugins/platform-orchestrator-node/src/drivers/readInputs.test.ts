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

import { DriverError, Secret } from '@platform-orchestrator/engine';
import { readInputs } from './readInputs';

const schemas = {
  values: {
    type: 'object',
    required: ['host'],
    additionalProperties: false,
    properties: {
      host: { type: 'string' },
      port: { type: 'integer', default: 5432 },
      tls: { enum: ['disable', 'require'] },
      tags: { type: 'array', items: { type: 'string' } },
    },
  },
  secrets: {
    type: 'object',
    required: ['password'],
    properties: { password: { type: 'string' } },
  },
};
const secrets = {
  password: Secret.of('correct horse', { from: 'test', path: 'password' }),
};

function refused(values: object, given: object = secrets): DriverError {
  try {
    readInputs(schemas, { values: values as never, secrets: given as never });
  } catch (error) {
    return error as DriverError;
  }
  throw new Error('Expected a refusal');
}

describe('readInputs', () => {
  it('reveals secrets, fills in defaults and leaves the request as it was', () => {
    const values = { host: 'db' };
    expect(readInputs(schemas, { values, secrets })).toEqual({
      values: { host: 'db', port: 5432 },
      secrets: { password: 'correct horse' },
    });
    expect(values).toEqual({ host: 'db' });
  });

  it.each([
    [{}, 'inputs.host', 'inputs.host is missing'],
    [{ host: 'a', hots: 'b' }, 'inputs.hots', 'inputs.hots is not known'],
    [
      { host: 'a', tls: 'on' },
      'inputs.tls',
      'inputs.tls must be one of disable, require',
    ],
    [
      { host: 'a', tags: ['x', 1] },
      'inputs.tags.1',
      'inputs.tags.1 must be string',
    ],
  ])('refuses %j and names the input', (values, input, message) => {
    const error = refused(values);
    expect(error).toBeInstanceOf(DriverError);
    expect({
      kind: error.kind,
      input: error.input,
      message: error.message,
    }).toEqual({
      kind: 'invalid',
      input,
      message,
    });
  });

  it('refuses a secret among the values that are shown', () => {
    expect(refused({ host: 'a', tags: ['x', secrets.password] }).message).toBe(
      'inputs.tags.1 holds a secret and is shown',
    );
  });

  it('names a wrong secret by its path and never prints it', () => {
    const error = refused(
      { host: 'a' },
      { password: Secret.of(4711, { from: 'test', path: 'password' }) },
    );
    expect(error.message).toBe('secrets.password must be string');
  });
});

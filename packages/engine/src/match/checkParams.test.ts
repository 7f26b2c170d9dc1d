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

import { ResourceType } from '../model/Definitions';
import { Secret } from '../model/Secret';
import { checkParams } from './checkParams';

const TYPE: ResourceType = {
  name: 'db',
  use: 'direct',
  stateful: false,
  outputs: {},
  classes: {},
  params: {
    type: 'object',
    additionalProperties: false,
    properties: {
      size: { type: 'integer' },
      password: { type: 'string', maxLength: 4 },
      token: { enum: ['a', 'b'] },
    },
  },
};

describe('checkParams', () => {
  it('accepts what the type allows, secret or not', () => {
    expect(
      checkParams({
        params: {
          size: 3,
          password: Secret.of('abcd', { from: 'k', path: 'p' }),
        },
        type: TYPE,
      }),
    ).toEqual([]);
  });

  it('tells what does not fit, and never shows a secret', () => {
    const secret = (text: string) => Secret.of(text, { from: 'k', path: 'p' });
    const problems = checkParams({
      params: {
        size: 'x',
        password: secret('canary-1'),
        token: secret('canary-2'),
      },
      type: TYPE,
    });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['params/wrong-type', 'size'],
      ['params/too-long', 'password'],
      ['params/wrong-value', 'token'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('canary');
  });

  it('accepts anything for a type without a schema', () => {
    expect(checkParams({ params: { a: 1 }, type: undefined })).toEqual([]);
  });
});

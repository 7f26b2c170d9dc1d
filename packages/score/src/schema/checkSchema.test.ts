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

import { checkSchema } from './checkSchema';

describe('checkSchema', () => {
  it('accepts a schema, and keywords and formats that mean nothing here', () => {
    expect(
      checkSchema({
        type: 'object',
        properties: { host: { type: 'string', format: 'nonsense' } },
        'x-own': true,
      }),
    ).toBeUndefined();
  });

  it('says what is wrong with one that is none, each time it is asked', () => {
    const schema = { type: 'object', required: 'host' };
    const problem = 'schema is invalid: data/required must be array';
    expect(checkSchema(schema)).toBe(problem);
    expect(checkSchema(schema)).toBe(problem);
  });

  it('finds references that lead nowhere', () => {
    expect(checkSchema({ $ref: '#/$defs/host' })).toMatch(
      /^can't resolve reference #\/\$defs\/host/,
    );
  });

  it('knows draft 2020-12 alone', () => {
    expect(
      checkSchema({ $schema: 'http://json-schema.org/draft-04/schema#' }),
    ).toMatch(/^no schema with key or ref/);
  });

  it('takes two schemas of the same $id', () => {
    const schema = () => ({ $id: 'https://example.com/host', type: 'string' });
    expect([checkSchema(schema()), checkSchema(schema())]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

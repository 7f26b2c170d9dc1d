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

import { ResponseError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { explained } from './explained';

describe('explained', () => {
  async function refusal(error: object): Promise<ResponseError> {
    const response = new Response(JSON.stringify({ error, response: {} }), {
      status: 400,
      statusText: 'Bad Request',
      headers: { 'content-type': 'application/json' },
    });
    return ResponseError.fromResponse(
      response as Parameters<typeof ResponseError.fromResponse>[0],
    );
  }

  const fail = (error: unknown) =>
    explained({
      id: 'test',
      handler: async () => {
        throw error;
      },
    }).handler(createMockActionContext());

  it('tells what the server says, with every problem and its remedy', async () => {
    const error = await refusal({
      name: 'InputError',
      message: 'The source has errors',
      diagnostics: [
        {
          code: 'match/none',
          severity: 'error',
          message: 'Nothing provides redis',
          place: { file: 'score.yaml', line: 9, column: 5 },
          nextStep: 'Ask for postgres.',
        },
      ],
    });
    await expect(fail(error)).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The source has errors\nscore.yaml:9:5: Nothing provides redis. Ask for postgres.',
    });
  });

  it('tells what a stale or unconfirmed request is about', async () => {
    const error = await refusal({
      name: 'ConflictError',
      message: 'The plan is out of date',
      changes: ['definition postgres-shared changed'],
    });
    await expect(fail(error)).rejects.toThrow(
      'The plan is out of date\ndefinition postgres-shared changed',
    );
  });

  it('passes on every other failure as it is', async () => {
    const error = new TypeError('not a function');
    await expect(fail(error)).rejects.toBe(error);
  });
});

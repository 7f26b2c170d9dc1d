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

import { NotFoundError, ResponseError } from '@backstage/errors';
import * as express from 'express';
import { explainMissingDatabase } from './explainMissingDatabase';

function passOn(error: Error): unknown {
  const next = jest.fn();
  explainMissingDatabase(
    error,
    {} as express.Request,
    {} as express.Response,
    next,
  );
  return next.mock.calls[0][0];
}

describe('an error of the database', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['read ECONNRESET', 'ECONNRESET'],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['connection failure', '08006'],
    ['Connection terminated unexpectedly', undefined],
  ])('says that it is away where it was “%s”', (message, code) => {
    const error = Object.assign(new Error(message), { code });
    expect(passOn(error)).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'The database of the portal cannot be reached. What is deployed keeps running',
      ),
      cause: error,
    });
  });

  it('says so, too, where another plugin has run into it', async () => {
    const refused = { name: 'Error', message: 'refused', code: 'ECONNREFUSED' };
    const answer = new Response(
      JSON.stringify({ error: refused, response: { statusCode: 500 } }),
      { status: 500, headers: { 'content-type': 'application/json' } },
    );
    expect(passOn(await ResponseError.fromResponse(answer))).toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it.each([
    ['what is not there', new NotFoundError('no such application')],
    [
      'what the database refuses',
      Object.assign(new Error('duplicate key value'), { code: '23505' }),
    ],
    [
      'another server that is away',
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      }),
    ],
  ])('leaves %s as it is', (_, error) => {
    expect(passOn(error)).toBe(error);
  });
});

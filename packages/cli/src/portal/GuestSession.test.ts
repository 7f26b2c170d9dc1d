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

import { GuestSession } from './GuestSession';

describe('GuestSession', () => {
  const answer = (token: string, expiresInSeconds = 3_600) =>
    new Response(
      JSON.stringify({ backstageIdentity: { token, expiresInSeconds } }),
    );

  function prepare(...answers: (() => Promise<Response>)[]) {
    const calls: unknown[][] = [];
    const session = new GuestSession({
      url: 'http://portal',
      fetch: async (...call) => {
        calls.push(call);
        return answers[calls.length - 1]();
      },
    });
    return { session, calls };
  }

  it('signs in once for many requests', async () => {
    const { session, calls } = prepare(async () => answer('a'));
    expect(
      await Promise.all([session.token(), session.token(), session.token()]),
    ).toEqual(['a', 'a', 'a']);
    expect(calls).toEqual([
      [
        'http://portal/api/auth/guest/refresh',
        expect.objectContaining({ method: 'POST' }),
      ],
    ]);
  });

  it('signs in again before the token expires', async () => {
    const { session } = prepare(
      async () => answer('a', 59),
      async () => answer('b'),
    );
    expect(await session.token()).toBe('a');
    expect(await session.token()).toBe('b');
    expect(await session.token()).toBe('b');
  });

  it('has no token where the portal lets no guests in', async () => {
    const { session, calls } = prepare(
      async () => new Response('{}', { status: 404 }),
    );
    expect(await session.token()).toBeUndefined();
    expect(await session.token()).toBeUndefined();
    expect(calls).toHaveLength(1);
  });

  it('tries again after the portal did not answer', async () => {
    const { session } = prepare(
      async () => {
        throw new TypeError('fetch failed');
      },
      async () => answer('a'),
    );
    await expect(session.token()).rejects.toThrow('fetch failed');
    expect(await session.token()).toBe('a');
  });
});

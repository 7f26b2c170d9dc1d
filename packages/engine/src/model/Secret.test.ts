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

import { inspect } from 'node:util';
import fc from 'fast-check';
import { Secret, SECRET_MASK } from './Secret';
import { maskValue, revealValue } from './Value';

const origin = { from: 'key', path: 'password' };

describe('Secret', () => {
  it('is masked by every way of printing it', () => {
    const secret = Secret.of('canary-value', origin);
    for (const text of [
      `${secret}`,
      ['', secret].join(''),
      String(secret),
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ nested: [secret] }, { depth: 10 }),
      Object.values(secret).join(),
    ]) {
      expect(text).not.toContain('canary-value');
    }
    expect(maskValue({ a: secret })).toEqual({ a: SECRET_MASK });
  });

  it('keeps text and secrets apart when they are joined', () => {
    const secret = Secret.of('s3cret', origin);
    const joined = Secret.join(['postgres://u:', secret, '@h']) as Secret;
    expect(joined.reveal()).toBe('postgres://u:s3cret@h');
    expect(joined.parts).toEqual(['postgres://u:', secret, '@h']);
    const again = Secret.join([joined, '/db']) as Secret;
    expect(again.parts).toEqual(['postgres://u:', secret, '@h', '/db']);
  });

  it('is plain text when no part is secret', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), parts => {
        expect(Secret.join(parts)).toBe(parts.join(''));
      }),
    );
  });

  it('reveals values of any JSON type', () => {
    expect(
      revealValue({
        port: Secret.of(5432, origin),
        list: [Secret.of(null, origin)],
      }),
    ).toEqual({ port: 5432, list: [null] });
  });
});

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

import fc from 'fast-check';
import { SecretScope } from '../ports/SecretStore';
import { Secret } from './Secret';
import { openValue, sealValue } from './sealedValue';
import { revealValue, ValueObject } from './Value';

/** Not encryption, only its interface: what is sealed opens with the same associated data. */
const scope: SecretScope = {
  seal: (text, data) => JSON.stringify([data, text]),
  open: (sealed, data) => {
    const [expected, text] = JSON.parse(sealed);
    if (expected !== data) {
      throw new Error('wrong associated data');
    }
    return text;
  },
  hmac: text => text,
};

const roundTrip = (value: ValueObject) =>
  openValue({
    sealed: sealValue({ value, scope, associatedData: 'a' }),
    scope,
    associatedData: 'a',
  });

describe('sealValue', () => {
  it('opens to the same JSON, whatever the keys are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.string(),
            fc.constantFrom('$secret', '$$secret', '__proto__'),
          ),
          fc.jsonValue(),
        ),
        object => {
          expect(revealValue(roundTrip(object as ValueObject))).toEqual(
            JSON.parse(JSON.stringify(object)),
          );
        },
      ),
    );
  });

  it('keeps secrets secret, with their parts and origins', () => {
    const secret = Secret.of('value', { from: 'key', path: 'p' });
    const { url } = roundTrip({ url: Secret.join(['a', secret])! });
    expect(url).toBeInstanceOf(Secret);
    expect((url as Secret).reveal()).toBe('avalue');
    expect(((url as Secret).parts[1] as Secret).origin).toEqual({
      from: 'key',
      path: 'p',
    });
  });

  it('keeps of a secret in an outside store only the reference', () => {
    const store = { kind: 'store' as const, store: 'vault', ref: 'a/b' };
    const value = {
      password: Secret.of('canary', {
        from: 'store:vault',
        path: 'a/b',
        store,
      }),
    };
    expect(sealValue({ value, scope, associatedData: 'a' })).not.toContain(
      'canary',
    );
    expect((roundTrip(value).password as Secret).origin?.store).toEqual(store);
  });
});

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

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openText, sealText } from './sealText';

const key = Buffer.alloc(32, 7);

describe('sealText', () => {
  it('gives back every text to whoever names what it belongs to', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (plaintext, associatedData) => {
        const sealed = sealText({
          key,
          plaintext,
          associatedData,
          randomBytes,
        });
        expect(openText({ key, sealed, associatedData })).toBe(plaintext);
      }),
    );
  });

  it('never seals the same text twice to the same', () => {
    const seal = () =>
      sealText({ key, plaintext: 'x', associatedData: 'row', randomBytes });
    expect(seal()).not.toBe(seal());
  });

  it('refuses another key, another place and every changed byte, without showing anything', () => {
    const sealed = sealText({
      key,
      plaintext: 'canary',
      associatedData: 'row-1',
      randomBytes,
    });
    const open = (overrides: Partial<Parameters<typeof openText>[0]>) =>
      openText({ key, sealed, associatedData: 'row-1', ...overrides });
    expect(open({})).toBe('canary');
    expect(() => open({ key: Buffer.alloc(32, 8) })).toThrow(
      'What is kept for row-1 cannot be opened',
    );
    expect(() => open({ associatedData: 'row-2' })).toThrow(
      'What is kept for row-2 cannot be opened',
    );
    const bytes = Buffer.from(sealed.slice(3), 'base64');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] + 1) % 256;
      expect(() =>
        open({ sealed: `v1:${changed.toString('base64')}` }),
      ).toThrow('cannot be opened');
    }
  });

  it('tells plain text from sealed text', () => {
    expect(() =>
      openText({ key, sealed: 'canary', associatedData: 'row-1' }),
    ).toThrow('What is kept for row-1 is not sealed');
  });
});

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

import * as fc from 'fast-check';
import {
  arbitraryLiteral,
  arbitrarySecret,
} from '../__testUtils__/arbitraryText';
import { decodeSecretMarkers, encodeSecretMarker } from './secretMarker';
import { textParts } from './textParts';

describe('secret markers', () => {
  it('are a lock and a balloon around name and key', () => {
    expect(encodeSecretMarker({ name: 'db', key: 'user_name' })).toBe(
      '🔐💬db_user_name💬🔐',
    );
  });

  it('split at the first underscore, which no name of a Secret has', () => {
    expect(decodeSecretMarkers('🔐💬db_user_name💬🔐')).toEqual([
      { name: 'db', key: 'user_name' },
    ]);
  });

  it('leave other text alone', () => {
    expect(decodeSecretMarkers('🔐💬 no marker')).toBe('🔐💬 no marker');
  });

  it('begin at the nearest opening', () => {
    expect(decodeSecretMarkers('🔐💬open 🔐💬db_user💬🔐')).toEqual([
      '🔐💬open ',
      { name: 'db', key: 'user' },
    ]);
  });

  it('need an underscore between name and key', () => {
    expect(() => decodeSecretMarkers('🔐💬db💬🔐')).toThrow(
      'A marker of a secret has no "_"',
    );
  });

  it('are read as what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(arbitraryLiteral, arbitrarySecret)),
        parts => {
          const text = parts
            .map(part =>
              typeof part === 'string' ? part : encodeSecretMarker(part),
            )
            .join('');
          expect(textParts(decodeSecretMarkers(text))).toEqual(
            textParts(parts),
          );
        },
      ),
    );
  });
});

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
import { ResolvedText, SecretReference } from '../model/ResolvedText';

/** A name as the Score schema has it, up to its full length, and sometimes beginning with a digit. */
export const arbitraryLabel: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('web', 'main', 'db', 'a-b', '1st', 'x'.repeat(63)),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/),
);

export const arbitrarySecret: fc.Arbitrary<SecretReference> = fc.record({
  name: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/),
  key: fc
    .stringMatching(/^[A-Za-z0-9._-]{1,20}$/)
    .filter(key => !/^\.\.?$/.test(key) && !key.startsWith('..')),
});

/** Text with everything in it that Kubernetes reads in its own way. */
export const arbitraryLiteral: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('$', '$$', '$(', ')', '(', '\n', ' ', ''),
      },
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));

export const arbitraryText: fc.Arbitrary<ResolvedText> = fc.oneof(
  arbitraryLiteral,
  fc.array(fc.oneof(arbitraryLiteral, arbitrarySecret), { maxLength: 5 }),
);

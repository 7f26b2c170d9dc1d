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
import { parseQuantity } from './parseQuantity';
import { printQuantity } from './printQuantity';

function canonical(text: string): string | undefined {
  const quantity = parseQuantity(text);
  return quantity && printQuantity(quantity);
}

/** As the Score schema has it: https://github.com/score-spec/spec, pattern of `memory`, and the shorter one of `cpu`. */
const scoreQuantity = fc.oneof(
  fc.stringMatching(/^\d{1,12}(m|\.\d{1,12})?$/),
  fc.stringMatching(
    /^(0\.\d{1,6}|[1-9]\d{0,6}(\.\d{1,6})?)(K|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/,
  ),
);

describe('quantities', () => {
  it.each([
    ['0', '0'],
    ['0.5Gi', '512Mi'],
    ['1.1Gi', '1181116006400m'],
    ['1.5', '1500m'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['0.0001', '100u'],
    ['0.00000000001', '1n'],
    ['1000000', '1M'],
    ['1000K', '1M'],
    ['1024', '1024'],
    ['1024Ki', '1Mi'],
    ['0.5Ki', '512'],
    ['1.5Ki', '1536'],
    ['2G', '2G'],
    ['1E', '1E'],
    ['9Ei', '9223372036854775807'],
  ])('writes %s as %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each(['', '1.', '.5', '-1', '1e3', '1MB', '1 Mi', 'Mi', '9'.repeat(65)])(
    'does not read %j',
    text => {
      expect(parseQuantity(text)).toBeUndefined();
    },
  );

  it('never changes the amount', () => {
    fc.assert(
      fc.property(scoreQuantity, text => {
        expect(amountOf(canonical(text)!)).toBe(parseQuantity(text)!.nano);
      }),
    );
  });
});

/** The amount of canonical text in billionths, without the code under test. */
function amountOf(text: string): bigint {
  const [, digits, suffix] = /^(\d+)(\D*)$/.exec(text)!;
  const factors: Record<string, bigint> = {
    n: 1n,
    u: 10n ** 3n,
    m: 10n ** 6n,
    '': 10n ** 9n,
    k: 10n ** 12n,
    M: 10n ** 15n,
    G: 10n ** 18n,
    T: 10n ** 21n,
    P: 10n ** 24n,
    E: 10n ** 27n,
    Ki: 2n ** 10n * 10n ** 9n,
    Mi: 2n ** 20n * 10n ** 9n,
    Gi: 2n ** 30n * 10n ** 9n,
    Ti: 2n ** 40n * 10n ** 9n,
    Pi: 2n ** 50n * 10n ** 9n,
    Ei: 2n ** 60n * 10n ** 9n,
  };
  return BigInt(digits) * factors[suffix];
}

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
import { dnsLabel } from './dnsLabel';

describe('dnsLabel', () => {
  it.each([
    ['shop-development', 'shop-development'],
    ['Shop', 'shop'],
    ['a', 'a'],
    ['a--b', 'a--b'],
    ['workloads.web.dns', 'workloads-web-dns-507c3276'],
    ['-shop-', 'shop-9a7f77df'],
    ['x'.repeat(63), 'x'.repeat(63)],
    ['x'.repeat(64), `${'x'.repeat(54)}-7ce10097`],
    ['ümlaut', 'mlaut-e30af24e'],
    ['..', undefined],
    ['', undefined],
  ])('makes %j into %j', (text, label) => {
    expect(dnsLabel(text)).toBe(label);
  });

  it('gives legal labels only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        expect(dnsLabel(text) ?? 'nothing').toMatch(
          /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
        );
      }),
    );
  });

  it('never gives two texts that differ in more than case the same label', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '.', '-', '_'), { maxLength: 6 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other && dnsLabel(one) !== undefined);
        expect(dnsLabel(one)).not.toBe(dnsLabel(other));
      }),
    );
  });
});

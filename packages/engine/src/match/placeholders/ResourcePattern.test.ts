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

import { parseResourcePattern } from './ResourcePattern';

describe('parseResourcePattern', () => {
  it.each([
    ['dns', { type: 'dns' }],
    ['dns.large', { type: 'dns', class: 'large' }],
    ['dns#main', { type: 'dns', id: 'main' }],
    ['dns.large#main', { type: 'dns', class: 'large', id: 'main' }],
    ['dns#a.b#c', { type: 'dns', id: 'a.b#c' }],
    ['acme/thing.large', { type: 'acme/thing', class: 'large' }],
    [' dns ', { type: 'dns' }],
    // the same as leaving it out, said explicitly
    ['dns.@#@', { type: 'dns' }],
    ['dns.@#main', { type: 'dns', id: 'main' }],
  ])('reads %j', (text, expected) => {
    expect(parseResourcePattern(text)).toEqual(expected);
  });

  it.each(['', '.large', '#main', 'a.b.c', 'dns.', 'dns#'])(
    'finds no resource in %j',
    text => {
      expect(parseResourcePattern(text)).toBeUndefined();
    },
  );
});

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

import { Secret } from '../model/Secret';
import { Redactor } from './Redactor';

describe('Redactor', () => {
  it('masks a value in every form in which it may appear', () => {
    const redactor = new Redactor();
    const value = 'p@ss word/"quoted"';
    redactor.learn({ deep: [Secret.of(value, { from: 'k', path: 'p' })] });
    for (const form of [
      value,
      Buffer.from(value).toString('base64'),
      encodeURIComponent(value),
      JSON.stringify({ value }),
    ]) {
      expect(redactor.redact(`before ${form} after`)).not.toMatch(
        /ss word|cEBzcyB|%20word/,
      );
    }
  });

  it('masks the single secret inside joined text too', () => {
    const redactor = new Redactor();
    const secret = Secret.of('abcdef123', { from: 'k', path: 'p' });
    redactor.learn(Secret.join(['url:', secret]));
    expect(redactor.redact('only abcdef123 here')).toBe('only •••••• here');
  });

  it('leaves values under six characters alone', () => {
    const redactor = new Redactor();
    redactor.learn(Secret.of('abc', { from: 'k', path: 'p' }));
    expect(redactor.redact('abc')).toBe('abc');
  });
});

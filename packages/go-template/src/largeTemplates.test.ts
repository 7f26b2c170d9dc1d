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

import { parseTemplate } from './parseTemplate';

describe('templates that are large', () => {
  it.each([
    ['parentheses', `{{${'('.repeat(100_000)}`],
    ['conditions', '{{if 1}}'.repeat(100_000)],
    ['else', `{{if 1}}${'{{else if 1}}'.repeat(100_000)}{{end}}`],
    ['definitions', '{{define "a"}}'.repeat(100_000)],
    ['delimiters', '{{'.repeat(100_000)],
  ])('are refused: %s', (_, text) => {
    expect(parseTemplate(text).diagnostics).toEqual([
      expect.objectContaining({ code: 'go-template/syntax' }),
    ]);
  });

  it('run when they are merely long', () => {
    const { template } = parseTemplate('{{ 1 }}x'.repeat(10_000));

    expect(template?.execute({})).toBe('1x'.repeat(10_000));
  });
});

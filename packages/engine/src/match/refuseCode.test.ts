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
import { Expression, Placeholder } from '../model/Expression';
import { Secret } from '../model/Secret';
import { Value } from '../model/Value';
import { evaluate } from './evaluate';

const placeholder: Placeholder = {
  kind: 'outputs',
  node: 'db',
  path: ['value'],
  text: 'resources.db.outputs.value',
};

function evaluateText(value: Value, parts: (string | Placeholder)[]) {
  const text: Expression = { kind: 'text', mode: 'definition', parts };
  return evaluate(
    {
      kind: 'object',
      entries: [
        ['data', text],
        ['templates', { kind: 'object', entries: [['outputs', text]] }],
      ],
    },
    {
      outputsOf: () => ({ values: { value }, secrets: {} }),
      code: { names: ['templates'], delimiters: ['{{', '}}'] },
    },
  );
}

describe('inputs that are code', () => {
  it.each([
    ['a text', 'a {{ fail }}', ['host: ', placeholder]],
    ['all of the text', '}}', [placeholder]],
    ['something below', { a: ['{{'] }, [placeholder]],
    ['a key below', { '{{': 1 }, [placeholder]],
    ['a brace before', '{ .id', ['{', placeholder, ' ']],
    ['a brace after', 'a}', [placeholder, '}']],
    ['a map after a brace', { a: 1 }, ['{', placeholder]],
    ['nothing between two braces', '', ['{', placeholder, '{']],
    [
      'a secret',
      Secret.of('{{ fail }}', { from: 'db', path: 'value' }),
      ['a: ', placeholder],
    ],
  ] as [string, Value, (string | Placeholder)[]][])(
    'refuse a placeholder that brings code: %s',
    (_, value, parts) => {
      expect(evaluateText(value, parts)).toEqual({
        problem: expect.objectContaining({
          code: 'match/code-in-value',
          path: 'templates.outputs',
          placeholder: '${resources.db.outputs.value}',
        }),
      });
    },
  );

  it.each([
    ['a { b }', ['host: {{ "', placeholder, '" | upper }}']],
    [{ a: { b: 1 } }, ['a: ', placeholder, '\n']],
    ['}', ['{', placeholder]],
  ] as [Value, (string | Placeholder)[]][])('take %j', (value, parts) => {
    expect(evaluateText(value, parts)).toEqual({ value: expect.anything() });
  });

  it('let what is no code be anything', () => {
    expect(
      evaluate(
        {
          kind: 'object',
          entries: [
            [
              'data',
              { kind: 'text', mode: 'definition', parts: [placeholder] },
            ],
          ],
        },
        {
          outputsOf: () => ({ values: { value: '{{ x }}' }, secrets: {} }),
          code: { names: ['templates'], delimiters: ['{{', '}}'] },
        },
      ),
    ).toEqual({ value: { data: '{{ x }}' } });
  });

  it('never have more delimiters than their own text', () => {
    const brace = fc.array(fc.constantFrom('{', '}', 'a', ' '), {
      maxLength: 5,
    });
    const count = (text: string) => text.split(/(?=\{\{|\}\})/).length;
    fc.assert(
      fc.property(brace, brace, brace, (before, value, after) => {
        const result = evaluateText(value.join(''), [
          before.join(''),
          placeholder,
          after.join(''),
        ]);
        const outputs =
          'value' in result ? (result.value as any).templates.outputs : '';
        expect(count(outputs)).toBeLessThanOrEqual(
          count(`${before.join('')}x${after.join('')}`),
        );
      }),
    );
  });
});

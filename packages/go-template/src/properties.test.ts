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
import { recordedCases, recordedFiles } from './__testUtils__/recordedCases';
import { parseTemplate } from './parseTemplate';
import { printTemplate } from './printTemplate';
import { Template } from './Template';
import { TemplateError } from './TemplateError';

const LIMITS = { steps: 20_000, outputBytes: 100_000, depth: 20 };

const DATA = { a: 1, b: 'two', c: [1, 'x', null], d: { e: { f: true } } };

const operand = fc.constantFrom(
  ...['.', '$', '.a', '.b', '.c', '.d.e', '$.d', '1', '-2.5', '0x1F', "'c'"],
  ...['"text"', '`raw`', 'true', 'nil', '(len .c)', '(dict "k" 1).k', '$v'],
);

const call = fc.constantFrom(
  ...['upper', 'len', 'quote', 'printf "%v"', 'list 1', 'default 3', 'index'],
  ...['and', 'or', 'not', 'eq 1', 'toJson', 'fromJson', 'toYaml', 'first'],
);

const pipeline = fc
  .tuple(operand, fc.array(call, { maxLength: 3 }))
  .map(([first, calls]) => [first, ...calls].join(' | '));

const delimiters = fc.constantFrom(
  ['{{', '}}'],
  ['{{- ', ' -}}'],
  ['{{ ', ' }}'],
);

const plainText = fc
  .string({ unit: 'binary' })
  .filter(text => !text.includes('{{'));

/** Statements, in other statements too. All of them parse. */
const { body } = fc.letrec<{ body: string; statement: string }>(tie => ({
  body: fc.array(tie('statement'), { maxLength: 4 }).map(all => all.join('')),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plainText.filter(text => !text.endsWith('{')),
    fc
      .tuple(delimiters, pipeline)
      .map(([[open, close], inside]) => `${open}${inside}${close}`),
    fc.constant('{{ $v = 1 }}{{/* a comment */}}'),
    fc
      .tuple(fc.constantFrom('if', 'with', 'range'), pipeline, tie('body'))
      .map(([word, inside, then]) => `{{${word} ${inside}}}${then}{{end}}`),
    fc
      .tuple(pipeline, tie('body'), pipeline, tie('body'), tie('body'))
      .map(
        ([first, one, second, two, three]) =>
          `{{if ${first}}}${one}{{else if ${second}}}${two}{{else}}${three}{{end}}`,
      ),
    fc
      .tuple(pipeline, tie('body'))
      .map(
        ([inside, then]) =>
          `{{range $i, $e := ${inside}}}${then}{{if $i}}{{break}}{{end}}{{continue}}{{end}}`,
      ),
    fc
      .tuple(fc.uuid(), pipeline, tie('body'))
      .map(
        ([name, inside, then]) =>
          `{{block "${name}" ${inside}}}{{ $v := 2 }}${then}{{end}}{{template "${name}" .}}`,
      ),
  ),
}));

const template = body.map(text => `{{ $v := 0 }}${text}`);

/** Pieces of templates in any order, and other letters. */
const debris = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['{{', '}}', '{{-', '-}}', '/*', '*/', '"', '`', "'", '\\', '|'],
        ...['(', ')', ':=', '=', ',', '$', '$x', '.', '..', '.a', ' ', '\n'],
        ...['if', 'else', 'end', 'range', 'with', 'define', 'template'],
        ...['block', 'break', 'continue', 'nil', 'true', '0x', '1e', '1i'],
        ...['printf', 'dict', 'list', 'set', 'tpl', 'fromYaml', 'regexFind'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map(pieces => pieces.join(''));

describe('printing a template', () => {
  it('gives one that prints and writes the same', () => {
    fc.assert(
      fc.property(template, text => {
        const first = parse(text);
        const second = parse(printTemplate(first));

        expect(printTemplate(second)).toBe(printTemplate(first));
        expect(outcome(second)).toEqual(outcome(first));
      }),
    );
  });

  it.each(recordedFiles())('is stable for all that is recorded: %s', file => {
    const templates = recordedCases(file)
      .map(recorded => parseTemplate(recorded.template).template)
      .filter(parsed => parsed !== undefined);

    const printed = templates.map(printTemplate);

    expect(printed.map(text => printTemplate(parse(text)))).toEqual(printed);
  });
});

it('leaves a text without actions as it is', () => {
  fc.assert(
    fc.property(plainText, text => {
      expect(parse(text).execute({})).toBe(text);
    }),
  );
});

it('meets whatever is no template with a place, and nothing else', () => {
  fc.assert(
    fc.property(debris, text => {
      const { template: parsed, diagnostics } = parseTemplate(text);

      expect(parsed === undefined).toBe(diagnostics.length > 0);
      for (const { line, column } of diagnostics) {
        const lines = text.split('\n');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
      }
      if (parsed) {
        outcome(parsed);
      }
    }),
    { numRuns: 2000 },
  );
});

it('keeps keys apart from what objects inherit', () => {
  const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'a');

  fc.assert(
    fc.property(key, key, (stored, asked) => {
      const data = JSON.parse(`{"map": {"${stored}": {"x": "found"}}}`);

      const text = parse(
        `{{ with .map.${asked} }}{{ .x }}{{ else }}none{{ end }},{{ hasKey .map "${asked}" }},{{ toJson (fromYaml (toYaml .map)) }}{{ $_ := set (dict) "${asked}" (dict "polluted" 1) }}`,
      ).execute(data);

      const has = stored === asked;
      expect(text).toBe(
        `${has ? 'found' : 'none'},${has},{"${stored}":{"x":"found"}}`,
      );
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
  );
});

it('never changes the data', () => {
  const data = structuredClone(DATA);

  parse('{{ $_ := set . "a" 2 }}{{ $_ := set .d.e "f" 3 }}{{ .a }}').execute(
    data,
  );

  expect(data).toEqual(DATA);
});

function parse(text: string): Template {
  const { template: parsed, diagnostics } = parseTemplate(text);
  expect(diagnostics).toEqual([]);
  return parsed!;
}

/** What a template writes, or why it stops, without the place. */
function outcome(parsed: Template) {
  try {
    return { text: parsed.execute(DATA, { limits: LIMITS }) };
  } catch (error) {
    if (error instanceof TemplateError) {
      const { code, message } = error.diagnostic;
      return { code, message };
    }
    throw error;
  }
}

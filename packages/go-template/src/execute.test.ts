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

import { parseTemplate, ParsedTemplate } from './parseTemplate';
import { ExecuteOptions } from './execution/ExecuteOptions';
import { TemplateError } from './TemplateError';
import { TemplateValue } from './values/exportValue';

describe('functions of the caller', () => {
  it('get and give plain values', () => {
    const seen: unknown[] = [];
    const functions: ExecuteOptions['functions'] = {
      look: (...values) => {
        seen.push(...values);
        return { list: [1, 'a'], whole: 2 ** 60, date: new Date(0) };
      },
    };

    const text = write(
      '{{ $r := look 1 1.5 "é" nil (list 1 (dict "__proto__" 2)) 9007199254740993 }}{{ index $r.list 1 }} {{ typeOf (index $r.list 0) }} {{ $r.date.Year }}',
      {},
      { functions },
    );

    expect(text).toBe('a int 1970');
    expect(seen).toEqual([
      1,
      1.5,
      'é',
      null,
      [1, JSON.parse('{"__proto__":2}')],
      9007199254740993n,
    ]);
  });

  it('come before those of the library', () => {
    const functions = { upper: () => 'mine' };

    expect(write('{{ upper "a" }}', {}, { functions })).toBe('mine');
  });

  it('may ask for types, as functions of Go do', () => {
    const functions: ExecuteOptions['functions'] = {
      times: {
        parameters: ['int', 'string'],
        rest: 'bool',
        call: (count: TemplateValue, text: TemplateValue) =>
          String(text).repeat(Number(count)),
      },
    };

    expect(write('{{ "ab" | times 2 }}', {}, { functions })).toBe('abab');
    expect(diagnose('{{ times "2" "ab" }}', {}, { functions })).toMatchObject({
      message: 'expected integer; found "2"',
    });
    expect(diagnose('{{ times 2 }}', {}, { functions })).toMatchObject({
      message: 'wrong number of args for times: want at least 2 got 1',
    });
    expect(diagnose('{{ times 2 "a" 1 }}', {}, { functions })).toMatchObject({
      message: 'expected bool; found 1',
    });
  });

  it('fail with their own words, at their place', () => {
    const functions = {
      stop: () => {
        throw new Error('there is no such place');
      },
    };

    expect(diagnose('a\n b {{ stop 1 }}', {}, { functions })).toEqual({
      code: 'go-template/execution',
      message: 'error calling stop: there is no such place',
      name: 'template',
      line: 2,
      column: 7,
      context: 'stop 1',
    });
  });

  it('may stand in the data, for call', () => {
    const data = { add: (one: number, two: number) => one + two };

    expect(write('{{ call .add 1 2 }}', data)).toBe('3');
    expect(diagnose('{{ .add }}', data)).toMatchObject({
      code: 'go-template/execution',
    });
  });
});

describe('data', () => {
  it('may be all that JSON has, and what JavaScript has beside it', () => {
    const data = {
      list: [1, 1.5, null, undefined, true],
      map: new Map([['key', 'value']]),
      big: 2n ** 62n,
      date: new Date('2024-02-29T00:00:00Z'),
      absent: undefined,
      odd: 'a\ud800b',
    };

    expect(
      write(
        '{{ .list }} {{ .map.key }} {{ .big }} {{ .date }} {{ hasKey . "absent" }} {{ .odd }}',
        data,
      ),
    ).toBe(
      '[1 1.5 <nil> <nil> true] value 4611686018427387904 2024-02-29 00:00:00 +0000 UTC false a\ufffdb',
    );
  });

  it.each([
    ['integers', 'int float64'],
    ['floats', 'float64 float64'],
  ] as const)('have numbers that are %s', (numbers, types) => {
    expect(
      write('{{ typeOf .a }} {{ typeOf .b }}', { a: 1, b: 1.5 }, { numbers }),
    ).toBe(types);
  });

  it('that have no counterpart are the fault of the caller', () => {
    expect(() => write('', { symbol: Symbol('a') })).toThrow(TypeError);
  });
});

describe('a key that a map does not have', () => {
  it.each([
    ['default', '<no value>|<no value>'],
    ['zero', '<no value>|<no value>'],
  ] as const)('is nothing with %s', (missingKey, text) => {
    expect(write('{{ .a }}|{{ $.a }}', {}, { missingKey })).toBe(text);
  });

  it('is an error where the caller wants one', () => {
    expect(
      diagnose('{{ .here }}\n{{ .a.b }}', { here: 1 }, { missingKey: 'error' }),
    ).toEqual({
      code: 'go-template/execution',
      message: 'map has no entry for key "a"',
      name: 'template',
      line: 2,
      column: 6,
      context: '.a.b',
    });
  });
});

describe('libraries', () => {
  it.each([
    ['go', 'upper'],
    ['sprig', 'toYaml'],
    ['helm', 'nothing'],
  ] as const)('%s has no function %s', (library, name) => {
    expect(
      diagnose(`{{ if false }}\n{{ ${name} "a" }}{{ end }}`, {}, { library }),
    ).toEqual({
      code: 'go-template/unknown-function',
      message: `function "${name}" is not defined`,
      name: 'template',
      line: 2,
      column: 4,
      context: name,
    });
  });
});

describe('what is no template', () => {
  it.each([
    ['{{', 1, 3, 'unclosed action'],
    ['a\n{{ .a ', 2, 7, 'unclosed action'],
    ['{{ if 1 }}\n', 2, 1, 'unexpected end of template: {{end}} is missing'],
    ['a {{ end }}', 1, 6, 'unexpected {{end}}'],
    ['{{ "a }}', 1, 4, 'unterminated quoted string'],
    ['é {{ .a..b }}', 1, 8, 'unexpected "." in operand'],
    ['{{ 1_ }}', 1, 4, 'illegal number syntax'],
    ['{{ if 1 }}{{ else }}\n{{ else }}{{ end }}', 2, 4, 'found {{else}}'],
    ['{{ $x }}', 1, 4, 'undefined variable "$x"'],
    ['{{ 1 | 2 }}', 1, 8, 'non executable command in pipeline stage 2'],
    ['{{ break }}', 1, 4, '{{break}} outside {{range}}'],
  ])('is told with its place: %j', (text, line, column, message) => {
    const [diagnostic, ...more] = parse(text).diagnostics;

    expect(more).toEqual([]);
    expect(diagnostic).toEqual({
      code: 'go-template/syntax',
      message: expect.stringContaining(message),
      name: 'template',
      line,
      column,
    });
  });
});

it('gives times of its zone and clock', () => {
  const options = {
    now: () => new Date('2024-07-01T12:00:00Z'),
    timeZone: 'America/New_York',
  };

  expect(write('{{ now | date "15:04 MST" }}', {}, options)).toBe('08:00 EDT');
  expect(diagnose('{{ now }}')).toMatchObject({
    message: 'error calling now: this template is executed without a clock',
  });
});

it('keeps secrets of the data out of messages', () => {
  const data = { password: 'hunter2', list: ['hunter2'], map: { hunter2: 1 } };

  for (const text of [
    '{{ .password.x }}',
    '{{ index .list 5 }}',
    '{{ index .map .list }}',
    '{{ mustFromJson .password }}',
    '{{ mustRegexMatch (print "[" .password) "a" }}',
    '{{ semver .password }}',
    '{{ mustToDate "2006" .password }}',
    '{{ urlParse (print "http://%" .password) }}',
    '{{ template "x" .password }}{{ define "x" }}{{ fail }}{{ end }}',
    '{{ tpl (print "{{" .password) . }}',
    '{{ range .password }}{{ end }}',
    '{{ add .password | div 1 }}',
  ]) {
    expect(JSON.stringify(diagnose(text, data))).not.toContain('hunter2');
  }
});

function parse(text: string): ParsedTemplate {
  return parseTemplate(text);
}

function write(text: string, data: unknown = {}, options?: ExecuteOptions) {
  return parse(text).template!.execute(data, options);
}

function diagnose(text: string, data: unknown = {}, options?: ExecuteOptions) {
  try {
    write(text, data, options);
  } catch (error) {
    if (error instanceof TemplateError) {
      return error.diagnostic;
    }
    throw error;
  }
  throw new Error('the template did not fail');
}

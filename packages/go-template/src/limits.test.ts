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
import { TemplateDiagnostic } from './TemplateDiagnostic';
import { TemplateError } from './TemplateError';

/** Fewer than by default, to be quick. */
const STEPS = 200_000;

/** Generous, since tests share the machine. */
const LONGEST = 20_000;

const SELF = '{{ $d := dict }}{{ $_ := set $d "self" $d }}';

describe('templates that never end', () => {
  it.each([
    ['range', '{{ range 1000000000 }}{{ end }}', 'steps'],
    ['nested range', nested('range until 1000', 5), 'steps'],
    ['until', '{{ range until 1000000000 }}{{ end }}', 'steps'],
    ['untilStep', '{{ untilStep 0 1000000000 1 }}', 'steps'],
    ['seq', '{{ seq 1000000000 }}', 'steps'],
    [
      'recursion',
      '{{ define "a" }}{{ template "a" }}{{ end }}{{ template "a" }}',
      'depth',
    ],
    [
      'mutual recursion',
      '{{ define "a" }}{{ template "b" }}{{ end }}{{ define "b" }}{{ template "a" }}{{ end }}{{ template "a" }}',
      'depth',
    ],
    [
      'include',
      '{{ define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}',
      'depth',
    ],
    [
      'tpl',
      '{{ define "a" }}{{ tpl "{{ include `a` . }}" . }}{{ end }}{{ include "a" . }}',
      'depth',
    ],
    [
      'recursion with much work',
      '{{ define "a" }}{{ range until 100 }}{{ template "a" }}{{ end }}{{ end }}{{ template "a" }}',
      'depth',
    ],
  ])('stop: %s', (_, text, limit) => {
    expect(failure(text)).toEqual({
      code: 'go-template/limit',
      message: expect.stringContaining(`raise limits.${limit}`),
    });
  });
});

describe('texts that grow', () => {
  it.each([
    ['repeat', '{{ repeat 1000000000 "x" }}'],
    [
      'repeat of nothing',
      '{{ len (repeat 1000000000 "") }}{{ repeat 1000000000 "x" }}',
    ],
    ['indent', '{{ indent 1000000 (repeat 1000 "a\\n") }}'],
    ['printf', '{{ range until 1000000 }}{{ printf "%1000000d" 1 }}{{ end }}'],
    [
      'doubling',
      '{{ $s := "x" }}{{ range until 100 }}{{ $s = print $s $s }}{{ end }}',
    ],
    [
      'quoting',
      '{{ $s := "\\"" }}{{ range until 100 }}{{ $s = quote $s }}{{ end }}',
    ],
    [
      'joining',
      '{{ $l := list "xxxxxxxxxx" }}{{ range until 100 }}{{ $l = list (join "," $l) (join "," $l) }}{{ end }}',
    ],
    ['replacing', '{{ replace "a" (repeat 10000 "b") (repeat 10000 "a") }}'],
    [
      'replacing by groups',
      '{{ regexReplaceAll "(a+)" (repeat 1000000 "a") (repeat 1000 "$1") }}',
    ],
    ['wrapping', '{{ wrapWith 1 (repeat 10000 "b") (repeat 10000 "a") }}'],
    ['random', '{{ randAlpha 1000000000 }}'],
    ['random bytes', '{{ randBytes 1000000000 }}'],
    [
      'output',
      '{{ $s := repeat 100000 "x" }}{{ range until 1000 }}{{ $s }}{{ end }}',
    ],
  ])('stop: %s', (_, text) => {
    expect(failure(text)).toEqual({
      code: 'go-template/limit',
      message: expect.stringMatching(/raise limits\.(steps|outputBytes)/),
    });
  });
});

describe('values that grow', () => {
  it.each([
    [
      'lists',
      '{{ $l := list 1 }}{{ range until 100 }}{{ $l = concat $l $l }}{{ end }}',
    ],
    [
      'lists in lists',
      '{{ $l := list 1 }}{{ range until 100 }}{{ $l = list $l $l }}{{ end }}{{ $l }}',
    ],
    [
      'lists in lists, as JSON',
      '{{ $l := list 1 }}{{ range until 100 }}{{ $l = list $l $l }}{{ end }}{{ toJson $l }}',
    ],
    ['aliases of YAML', `{{ fromYaml ${JSON.stringify(aliases())} }}`],
    [
      'deep JSON',
      '{{ fromJson (print (repeat 100000 "[") (repeat 100000 "]")) }}',
    ],
    ['a map in itself', `${SELF}{{ $d }}`],
    ['a map in itself, as JSON', `${SELF}{{ toJson $d }}`],
    ['a map in itself, as YAML', `${SELF}{{ toYaml $d }}`],
    ['a map in itself, copied', `${SELF}{{ deepCopy $d }}`],
    [
      'a map in itself, merged',
      `${SELF}{{ merge $d $d }}{{ merge (dict "self" (dict)) $d }}{{ $d }}`,
    ],
    [
      'a map in itself, compared',
      `${SELF}{{ $a := $d }}${SELF}{{ deepEqual $a $d }}`,
    ],
    ['a map in itself, printed', `${SELF}{{ printf "%#v" $d }}`],
  ])('stop: %s', (_, text) => {
    expect(failure(text)).toEqual({
      code: 'go-template/limit',
      message: expect.any(String),
    });
  });
});

describe('work that takes long', () => {
  const text =
    '{{ $s := repeat 1000000 "a" }}{{ $t := repeat 250000 "a b\\n" }}';

  it.each([
    'upper $s',
    'title $t',
    'camelcase $t',
    'kebabcase $t',
    'quote $s',
    'trim $t',
    'trunc 5 $s',
    'len $s',
    'eq $s $s',
    'contains "b" $s',
    'splitList "a" $s',
    'wrap 10 $t',
    'nospace $t',
    'b64enc $s',
    'b64dec $s',
    'sha256sum $s',
    'html $s',
    'toJson $s',
    'toYaml $t',
    'fromYaml $s',
    'regexMatch "(x+x+)+y" $s',
    'semverCompare $s "1.0.0"',
    'atoi $s',
    'toDate $s $s',
    'urlParse $s',
    'clean $s',
    'printf "%q" $s',
    'bcrypt "a"',
    'derivePassword 1 "long" "a" "b" "c"',
    'sortAlpha (until 10000)',
    'uniq (until 1000)',
    'tpl $s .',
  ])('is charged: %s', call => {
    expect(
      failure(`${text}{{ range until 1000000 }}{{ $_ := ${call} }}{{ end }}`),
    ).toEqual({
      code: 'go-template/limit',
      message: expect.stringContaining('raise limits.steps'),
    });
  });

  it.each([
    [
      'a pattern with large counts',
      '{{ regexMatch (repeat 10000 "a{1000}") "a" }}',
    ],
    [
      'matches that each look at all',
      '{{ regexFindAll "(?:a*b)|a" (repeat 100000 "a") -1 }}',
    ],
    [
      'a large machine',
      '{{ regexFind "(a?){500}(a{500})(b|c|d)" (repeat 100000 "a") }}',
    ],
  ])('is charged for regular expressions: %s', (_, template) => {
    expect(failure(template)).toEqual({
      code: 'go-template/limit',
      message: expect.stringContaining('raise limits.steps'),
    });
  });

  it('is no more than linear for spaces', () => {
    const spaces = '{{ $s := repeat 100000 " " }}';

    expect(
      write(
        `${spaces}{{ print $s "x" | trim }}{{ print $s | trim }}{{ toYaml (print "a" $s "\\u0085b") }}`,
      ),
    ).toBe('xa b');
  });
});

it('tells where in the template a limit was reached', () => {
  expect(diagnose(`one\n  {{ range 1000000000 }}{{ end }}`)).toMatchObject({
    line: 2,
    column: 12,
  });
  expect(diagnose(`one\n${SELF}  {{ $d }}`)).toMatchObject({
    line: 2,
    column: SELF.length + 6,
    message: 'values or templates nest too deeply',
  });
});

it('takes the limits of the caller', () => {
  const { template } = parseTemplate('{{ range 10 }}x{{ end }}');

  expect(template?.execute({}, { limits: { outputBytes: 10 } })).toBe(
    'xxxxxxxxxx',
  );
  expect(() => template?.execute({}, { limits: { outputBytes: 9 } })).toThrow(
    'raise limits.outputBytes',
  );
  expect(() => template?.execute({}, { limits: { steps: 10 } })).toThrow(
    'more than 10 steps are needed',
  );
});

function nested(start: string, depth: number): string {
  return `{{ ${start} }}`.repeat(depth) + '{{ end }}'.repeat(depth);
}

/** A list of ten lists of ten lists …, written in a few lines. */
function aliases(): string {
  const names = 'abcdefghi';
  const lines = Array.from(names, (name, index) => {
    const items = index === 0 ? 'x' : `*${names[index - 1]}`;
    return `${name}: &${name} [${new Array(10).fill(items).join(',')}]`;
  });
  return lines.join('\n');
}

function write(text: string): string {
  return parseTemplate(text).template!.execute({});
}

function failure(text: string) {
  const { code, message } = diagnose(text);
  return { code, message };
}

/** Why the template stops, which it must do soon. */
function diagnose(text: string): TemplateDiagnostic {
  const { template } = parseTemplate(text);
  const start = performance.now();
  try {
    template!.execute(
      {},
      { limits: { steps: STEPS }, random: count => new Uint8Array(count) },
    );
  } catch (error) {
    if (error instanceof TemplateError) {
      expect(performance.now() - start).toBeLessThan(LONGEST);
      return error.diagnostic;
    }
    throw error;
  }
  throw new Error('the template came to an end');
}

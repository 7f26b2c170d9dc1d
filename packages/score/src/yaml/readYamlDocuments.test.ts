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

import { ExactScalar } from '../model/ExactScalar';
import { place } from '../__testUtils__/places';
import { readYamlDocuments, ReadYamlOptions } from './readYamlDocuments';

function read(text: string | Uint8Array, options: ReadYamlOptions = {}) {
  const { documents, diagnostics } = readYamlDocuments(text, options);
  return {
    values: documents.map(({ value }) => value),
    problems: diagnostics.map(place),
    diagnostics,
  };
}

describe('readYamlDocuments', () => {
  it('reads all documents with content', () => {
    expect(read('# nothing\n---\na: 1\n---\n---\n- b\n')).toEqual({
      values: [{ a: 1 }, ['b']],
      problems: [],
      diagnostics: [],
    });
  });

  it('reads JSON, with a byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufeff{"a": [1, "b"], "c": null}');

    expect(read(bytes).values).toEqual([{ a: [1, 'b'], c: null }]);
  });

  it('keeps numbers and words as keys', () => {
    expect(read('80: a\ntrue: b\n1.50: c\n').values).toEqual([
      { '80': 'a', true: 'b', '1.50': 'c' },
    ]);
  });

  it('follows anchors and merge keys, where the own members win, then the first', () => {
    expect(
      read(
        'a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc: {<<: [*a, *b], y: 3}\nd: *a\ne: {"<<": text}\n',
      ).values,
    ).toEqual([
      {
        a: { x: 1, y: 1 },
        b: { x: 2, z: 2 },
        c: { x: 1, y: 3, z: 2 },
        d: { x: 1, y: 1 },
        e: { '<<': 'text' },
      },
    ]);
  });

  it('does what tags say', () => {
    expect(
      read(
        'a: !!str 5\nb: !!int "5"\nc: !!float 1\nd: !!binary aGk=\ne: !!bool "true"\n',
      ),
    ).toEqual({
      values: [{ a: '5', b: 5, c: 1, d: 'hi', e: true }],
      problems: [],
      diagnostics: [],
    });
    expect(read('a: !!int x\nb: !!binary "?"\nc: !own y\n').problems).toEqual([
      '3:4-3:8 yaml/syntax ',
      '1:10-1:11 yaml/bad-tag a',
      '2:13-2:16 yaml/bad-tag b',
    ]);
  });

  it('rounds integers that JSON cannot hold, with a warning, and keeps timestamps as text', () => {
    const { values, diagnostics } = read(
      'a: 12345678901234567890\nb: 2024-01-02\n',
    );

    expect(values).toEqual([{ a: 12345678901234567000, b: '2024-01-02' }]);
    expect(diagnostics).toEqual([
      {
        code: 'yaml/inexact-number',
        severity: 'warning',
        message: 'The number is too large to keep all of its digits.',
        file: undefined,
        range: { start: { line: 1, column: 4 }, end: { line: 1, column: 24 } },
        path: 'a',
        expected: 'an integer between -(2^53 - 1) and 2^53 - 1',
        found: '12345678901234567890',
        suggestion: 'put it in quotes to keep its digits',
      },
    ]);
  });

  it('keeps both exactly when asked to', () => {
    const { values } = read('a: 12345678901234567890\nb: 2024-01-02\n', {
      exactScalars: true,
    });

    expect(values).toEqual([
      {
        a: new ExactScalar({ kind: 'integer', text: '12345678901234567890' }),
        b: new ExactScalar({ kind: 'timestamp', text: '2024-01-02T00:00:00Z' }),
      },
    ]);
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', '3:1-3:2 yaml/duplicate-key a'],
    [
      'a: {__proto__: {admin: true}}\n',
      '1:5-1:14 yaml/forbidden-key a.__proto__',
    ],
    ['a: *b\n', '1:4-1:6 yaml/bad-alias a'],
    ['a: &a [*a]\n', '1:8-1:10 yaml/bad-alias a[0]'],
    ['a: .inf\n', '1:4-1:8 yaml/not-json a'],
    ['a: {<<: 5}\n', '1:9-1:10 yaml/bad-merge a'],
    ['a: "\u0007"\n', '1:5-1:6 yaml/not-text '],
    ['a: \ud800\n', '1:4-1:5 yaml/not-text '],
    ['a: [b\nc: d\n', '1:4-1:5 yaml/syntax '],
    ['a: "b\nc: d\n', '1:4-1:5 yaml/syntax '],
    ["a: 'it''s\nc: d\n", '1:4-1:5 yaml/syntax '],
    ['a:\n  b: 1\n c: 2\n', '3:2-3:4 yaml/syntax '],
    ['a:\n\tb: 1\n', '2:1-2:2 yaml/syntax '],
    ['a: b: c\n', '1:4-1:6 yaml/syntax '],
    ['a\nb: c\n', '1:1-1:2 yaml/syntax '],
    ['[a]: b\n', '1:1-1:5 yaml/syntax '],
    [']\n', '1:1-1:2 yaml/syntax '],
  ])('refuses %j and says where', (text, expected) => {
    expect(read(text).problems).toEqual([expected]);
  });

  it('names both places of a duplicate key', () => {
    expect(read('a: 1\nb: 2\na: 3\n', { file: 'x.yaml' }).diagnostics).toEqual([
      {
        code: 'yaml/duplicate-key',
        severity: 'error',
        message: 'The key "a" stands here twice.',
        file: 'x.yaml',
        range: { start: { line: 3, column: 1 }, end: { line: 3, column: 2 } },
        path: 'a',
        expected: 'every key once',
        found: '"a" again',
        suggestion: 'remove one of the two, or give it another name',
        related: [
          {
            message: 'The first one.',
            file: 'x.yaml',
            range: {
              start: { line: 1, column: 1 },
              end: { line: 1, column: 2 },
            },
          },
        ],
      },
    ]);
  });

  it('says at which byte UTF-8 ends', () => {
    expect(read(Uint8Array.of(0x61, 0x0a, 0x62, 0xff)).problems).toEqual([
      '2:2-2:3 yaml/not-text ',
    ]);
  });

  it('reports several independent mistakes, but not what follows from one', () => {
    expect(read('a: @x\nb: c: d\ne\n  f: 1\ng: "open\n').problems).toEqual([
      '1:4-1:6 yaml/syntax ',
      '2:4-2:6 yaml/syntax ',
      '3:1-3:2 yaml/syntax ',
      '5:4-5:5 yaml/syntax ',
    ]);
  });

  describe('finds places', () => {
    const text = [
      'base: &base {kept: 1}',
      'list:',
      '  - name: first',
      '  - [x, "y z"]',
      'map:',
      '  <<: *base',
      '  own: |',
      '    one ${a} two',
      '    ${a} three',
      'alias: *base',
      '',
    ].join('\n');
    const [document] = readYamlDocuments(text, { file: 'x.yaml' }).documents;
    const range = (line: number, from: number, to: number) => ({
      start: { line, column: from },
      end: { line, column: to },
    });

    it.each([
      [['list', 0, 'name'], range(3, 11, 16)],
      [['list', 1, 1], range(4, 9, 14)],
      [['map'], range(5, 1, 4)],
      [['map', 'kept'], range(1, 20, 21)],
      [['alias', 'kept'], range(1, 20, 21)],
      [['map', 'missing', 'deeper'], range(5, 1, 4)],
      [['list', 7], range(2, 1, 5)],
      [[], range(1, 1, 22)],
    ])('of %j', (path, expected) => {
      expect(document.rangeOf(path)).toEqual(expected);
    });

    it('of keys', () => {
      expect(document.locate(['list', 0, 'name'], { key: true })).toEqual({
        file: 'x.yaml',
        range: range(3, 5, 9),
      });
    });

    it('of pieces of a text over several lines', () => {
      expect(
        document.locate(['map', 'own'], {
          piece: { text: '${a}', occurrence: 1 },
        }),
      ).toEqual({ file: 'x.yaml', range: range(9, 5, 9) });
    });
  });

  describe('is bounded', () => {
    const twice = (name: string, other: string) =>
      `${name}: &${name} [*${other}, *${other}]\n`;
    const bomb = `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, index) =>
      twice(`a${index + 1}`, `a${index}`),
    ).join('')}`;

    it.each([
      ['an alias that multiplies', bomb, 'yaml/too-many-values'],
      ['ten megabytes', 'a: '.padEnd(10_000_000, 'x'), 'yaml/too-large'],
      ['a thousand levels in braces', '['.repeat(1000), 'yaml/too-deep'],
      ['a million levels', '{a: '.repeat(250_000), 'yaml/too-deep'],
      [
        'a thousand levels by indentation',
        Array.from(
          { length: 1000 },
          (_, index) => `${' '.repeat(index)}a:`,
        ).join('\n'),
        'yaml/too-deep',
      ],
      [
        'levels that aliases add',
        `a: &a ${'['.repeat(60)}1${']'.repeat(60)}\nb: ${'['.repeat(
          60,
        )}*a${']'.repeat(60)}`,
        'yaml/too-deep',
      ],
      ['many values', '- 1\n'.repeat(60_000), 'yaml/too-many-values'],
      ['many documents', '---\na\n'.repeat(1_001), 'yaml/too-many-documents'],
      ['a key without end', `? ${'k'.repeat(2_000)}\n: 1\n`, 'yaml/long-key'],
    ])('against %s', (_, text, code) => {
      expect(read(text).diagnostics.map(problem => problem.code)).toEqual([
        code,
      ]);
    });

    it('and stops at a thousand mistakes', () => {
      expect(read(`"${'\\q'.repeat(100_000)}"`).diagnostics).toHaveLength(
        1_000,
      );
    });

    it('by what the caller says', () => {
      expect(read('a: [1, 2, 3]', { maxNodes: 4 }).problems).toEqual([
        '1:11-1:12 yaml/too-many-values a[2]',
      ]);
    });
  });
});

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
import { marked, place } from '../__testUtils__/places';
import { JsonObject, JsonValue } from '../model/Json';
import { parseWorkload } from '../workload/parseWorkload';
import { mergeJsonPatch } from './mergeJsonPatch';
import { mergeOverrides } from './mergeOverrides';
import { setProperty } from './setProperty';
import { splitOverridePath } from './splitOverridePath';

const arbitraryJson = fc.letrec<{ value: JsonValue }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, 1, 'x', ''),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** Mappings in which a key is always a mapping or always something else, as in two versions of one kind of file. */
const arbitraryMapping = fc.letrec<{ value: JsonObject }>(tie => ({
  value: fc.record(
    {
      a: tie('value'),
      b: tie('value'),
      x: arbitraryJson.map(value => [value]),
      y: fc.constantFrom(null, '', 1),
    },
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<JsonObject>,
})).value;

describe('mergeOverrides', () => {
  it('merges mappings and replaces everything else, with empty values too', () => {
    expect(
      mergeOverrides(
        { a: { b: 1, c: [1, 2] }, d: 'x', e: { f: 1 } },
        { a: { c: [] }, d: '', e: null, g: { h: 1 } },
      ),
    ).toEqual({ a: { b: 1, c: [] }, d: '', e: null, g: { h: 1 } });
  });

  it('is neutral for nothing, idempotent and associative', () => {
    fc.assert(
      fc.property(
        arbitraryMapping,
        arbitraryMapping,
        arbitraryMapping,
        (first, second, third) => {
          const merged = mergeOverrides(first, second);

          expect(mergeOverrides(first, {})).toEqual(first);
          expect(mergeOverrides({}, first)).toEqual(first);
          expect(mergeOverrides(merged, second)).toEqual(merged);
          expect(mergeOverrides(merged, third)).toEqual(
            mergeOverrides(first, mergeOverrides(second, third)),
          );
        },
      ),
    );
  });
});

describe('mergeJsonPatch', () => {
  it('follows the examples of RFC 7396', () => {
    const examples: [JsonValue, JsonValue, JsonValue][] = [
      [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
      [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
      [{ a: 'b' }, { a: null }, {}],
      [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
      [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
      [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['c', 'd'],
      ],
      [{ a: 'b' }, ['c'], ['c']],
      [{ a: 'foo' }, null, null],
      [{ e: null }, { a: 1 }, { e: null, a: 1 }],
      [[1, 2], { a: 'b', c: null }, { a: 'b' }],
      [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ];

    for (const [target, patch, expected] of examples) {
      expect(mergeJsonPatch(target, patch)).toEqual(expected);
    }
  });

  it('is idempotent and leaves its arguments alone', () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        const patched = mergeJsonPatch(target, patch);

        expect(mergeJsonPatch(patched, patch)).toEqual(patched);
        expect(JSON.stringify([target, patch])).toBe(before);
      }),
    );
  });
});

describe('splitOverridePath', () => {
  it.each([
    ['', ['']],
    ['a.-1', ['a', '-1']],
    ['a.b\\.c', ['a', 'b.c']],
    ['a.b\\\\.c', ['a', 'b\\', 'c']],
    ['a\\b.', ['a\\b', '']],
  ])('splits %j', (path, expected) => {
    expect(splitOverridePath(path)).toEqual(expected);
  });
});

describe('setProperty', () => {
  it.each<[JsonValue, string[], JsonValue, JsonValue]>([
    [{}, ['a', 'b'], 1, { a: { b: 1 } }],
    [{ a: [{}] }, ['a', '0', 'b'], 1, { a: [{ b: 1 }] }],
    [{ a: [1, 2] }, ['a', '0'], null, { a: [2] }],
    [{ a: [1] }, ['a', '-1'], 2, { a: [1, 2] }],
    [{ a: { b: 1, c: 2 } }, ['a', 'b'], null, { a: { c: 2 } }],
    [{ a: 1 }, ['b'], null, { a: 1 }],
  ])('in %j sets %j to %j', (document, path, value, expected) => {
    expect(setProperty(document, path, value)).toMatchObject({
      document: expected,
    });
  });

  it.each<[JsonValue, string[], JsonValue, { depth: number; message: string }]>(
    [
      [
        { a: [] },
        ['a', 'b'],
        1,
        { depth: 1, message: '"b" is no index of a list.' },
      ],
      [
        { a: [] },
        ['a', '0'],
        1,
        { depth: 1, message: 'The list has no item 0.' },
      ],
      [
        { a: [1] },
        ['a', '-1'],
        null,
        { depth: 1, message: 'The list has no item -1.' },
      ],
      [
        { a: [{}] },
        ['a', '-1', 'b'],
        1,
        { depth: 1, message: 'The list has no item -1.' },
      ],
      [
        { a: 'x' },
        ['a', 'b'],
        1,
        {
          depth: 1,
          message: 'The path leads into a value that has no members.',
        },
      ],
      [
        {},
        ['__proto__', 'b'],
        1,
        { depth: 0, message: 'The key "__proto__" is not allowed.' },
      ],
    ],
  )('in %j cannot set %j', (document, path, value, problem) => {
    expect(setProperty(document, path, value)).toMatchObject({ problem });
  });

  it('gives back what was set', () => {
    const arbitraryPath = fc.array(fc.constantFrom('a', 'b', 'c'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        arbitraryPath,
        arbitraryJson.filter(value => value !== null),
        (path, value) => {
          const result = setProperty({}, path, value);
          const found = path.reduce<any>(
            (parent, key) => parent[key],
            (result as any).document,
          );

          expect(found).toEqual(value);
        },
      ),
    );
  });
});

describe('overrides of a Score file', () => {
  const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: .
    args: [a, b]
`;
  const parse = (
    overrides: NonNullable<Parameters<typeof parseWorkload>[1]>['overrides'],
  ) => parseWorkload(SCORE, { file: 'score.yaml', overrides });

  it('are applied in their order, files and properties', () => {
    const { workload, diagnostics } = parse([
      {
        text: 'containers: {main: {image: one, variables: {A: x}}}',
        file: 'over.yaml',
      },
      { property: 'containers.main.image=two' },
      { property: 'containers.main.args.-1=c' },
      { property: 'containers.main.args.0=' },
      { property: 'metadata.annotations.example\\.com/team=blue' },
      { property: 'metadata.name=other' },
    ]);

    expect(diagnostics).toEqual([]);
    expect(workload).toEqual({
      apiVersion: 'score.dev/v1b1',
      metadata: { name: 'other', annotations: { 'example.com/team': 'blue' } },
      containers: {
        main: { image: 'two', args: ['b', 'c'], variables: { A: 'x' } },
      },
    });
  });

  it('are named where they cause a problem, and the file where it does', () => {
    const override =
      'containers:\n  main:\n    imag: x\n    variables: {A: 5}\n';
    const { diagnostics } = parse([
      { text: override, file: 'over.yaml' },
      { property: 'service.ports.www.port=80x', file: '--override-property' },
      { property: 'containers.main.image=' },
    ]);

    expect(diagnostics.map(place)).toEqual(
      [
        'over.yaml 3:5-3:9 score/unknown-field containers.main.imag',
        '--override-property 1:24-1:27 score/wrong-type service.ports.www.port',
        'over.yaml 4:20-4:21 score/wrong-type containers.main.variables.A',
      ].sort(
        (left, right) =>
          Number(left.split(' ')[1].split(':')[0]) -
          Number(right.split(' ')[1].split(':')[0]),
      ),
    );
    expect(
      marked(
        override,
        diagnostics.find(({ code }) => code === 'score/unknown-field')!,
      ),
    ).toBe('imag');
  });

  it('that remove a required value are named', () => {
    const { diagnostics } = parse([{ property: 'containers.main.image=' }]);

    expect(diagnostics.map(place)).toEqual([
      'property override 1 1:1-1:22 score/missing-field containers.main.image',
    ]);
  });

  it.each([
    [
      'containers.main.args.x=1',
      'property override 1 1:1-1:23 score/bad-override-path containers.main.args',
    ],
    [
      'containers.main.image',
      'property override 1 1:1-1:22 score/bad-override ',
    ],
    [
      'containers.main.image=[',
      'property override 1 1:23-1:24 yaml/syntax containers.main.image',
    ],
  ])('that cannot be applied are explained: %s', (property, expected) => {
    expect(parse([{ property }]).diagnostics.map(place)).toEqual([expected]);
  });

  it('are applied when they only deserve a warning', () => {
    const { workload, diagnostics } = parse([
      { property: 'metadata.build=12345678901234567890' },
    ]);

    expect(workload?.metadata.build).toBe(12345678901234567000);
    expect(diagnostics.map(place)).toEqual([
      'property override 1 1:16-1:36 yaml/inexact-number metadata.build',
    ]);
  });

  it('are pointed into', () => {
    const property =
      'containers.main.resources={limits: {cpu: 1}, requests: {memory: "5"}}';
    const { diagnostics } = parse([{ property }]);

    expect(diagnostics.map(diagnostic => marked(property, diagnostic))).toEqual(
      ['1'],
    );
  });

  it('that are no YAML are explained', () => {
    expect(
      parse([{ text: 'a: [', file: 'over.yaml' }]).diagnostics.map(place),
    ).toEqual(['over.yaml 1:4-1:5 yaml/syntax ']);
  });

  it('leave the positions of what they do not touch', () => {
    const { source } = parse([
      { text: 'containers: {main: {image: x}}', file: 'over.yaml' },
    ]);

    expect(source.locate(['containers', 'main', 'image'])).toEqual({
      file: 'over.yaml',
      range: { start: { line: 1, column: 28 }, end: { line: 1, column: 29 } },
    });
    expect(source.locate(['containers', 'main', 'args', 1])).toEqual({
      file: 'score.yaml',
      range: { start: { line: 7, column: 15 }, end: { line: 7, column: 16 } },
    });
    expect(source.locate(['containers', 'main'])).toEqual({
      file: 'score.yaml',
      range: { start: { line: 5, column: 3 }, end: { line: 5, column: 7 } },
    });
  });
});

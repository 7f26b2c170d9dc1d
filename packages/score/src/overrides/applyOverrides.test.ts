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

import { marked, place } from '../__testUtils__/places';
import { parseWorkload } from '../workload/parseWorkload';

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

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
import { parseWorkload } from '../workload/parseWorkload';
import { Diagnostic } from '../model/Diagnostic';
import { diagnosticsToSarif } from './diagnosticsToSarif';
import { formatDiagnostics } from './formatDiagnostics';
import { sortDiagnostics } from './sortDiagnostics';
import { suggestNear } from './suggestNear';

const SCORE = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
\u0020 main:
    imag: nginx
    before: {main: {ready: started}}
`;
const { diagnostics } = parseWorkload(SCORE, { file: 'apps/my score.yaml' });

describe('formatDiagnostics', () => {
  it('shows the line with a mark below it, and what to do', () => {
    expect(
      formatDiagnostics(diagnostics, {
        sources: { 'apps/my score.yaml': SCORE },
      }),
    )
      .toBe(`apps/my score.yaml:5:5: error score/unknown-field: There is no field "imag" in "main".
  5 |     imag: nginx
    |     ^^^^
  path: containers.main.imag
  expected: one of "image", "command", "args", "variables", "files", "volumes", "before", "resources", "livenessProbe", "readinessProbe"
  found: "imag"
  suggestion: did you mean "image"?

apps/my score.yaml:6:14: error score/before-itself: The container "main" cannot start before itself.
  6 |     before: {main: {ready: started}}
    |              ^^^^
  path: containers.main.before.main
  expected: another container
  found: "main"
  suggestion: name the container that has to wait`);
  });

  it('does without sources and places', () => {
    const bare: Diagnostic = {
      code: 'a/b',
      severity: 'warning',
      message: 'Look.',
    };

    expect(
      formatDiagnostics([bare, { ...bare, file: 'x' }], { sources: new Map() }),
    ).toBe('warning a/b: Look.\n\nx: warning a/b: Look.');
  });

  it('shows the part of a long line that matters, and tabs as spaces', () => {
    const line = `\t${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const text = formatDiagnostics(
      [
        {
          code: 'a/b',
          severity: 'error',
          message: 'Look.',
          file: 'x',
          range: {
            start: { line: 1, column: 302 },
            end: { line: 1, column: 306 },
          },
        },
      ],
      { sources: { x: line } },
    );
    const [, source, mark] = text.split('\n');

    expect(source.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe(
      'HERE',
    );
    expect(source.length).toBeLessThan(140);
  });

  it('names related places', () => {
    const duplicate = parseWorkload('a: 1\na: 2\n', { file: 'x' }).diagnostics;

    expect(formatDiagnostics(duplicate)).toContain(
      '\n  see x:1:1: The first one.',
    );
  });
});

describe('diagnosticsToSarif', () => {
  it('gives a run with rules, results and places', () => {
    const sarif = diagnosticsToSarif(diagnostics, {
      tool: { name: 'score', version: '1.0.0' },
    });

    expect(sarif).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'score',
              version: '1.0.0',
              rules: [
                { id: 'score/before-itself' },
                { id: 'score/unknown-field' },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'score/unknown-field',
              ruleIndex: 1,
              level: 'error',
              message: {
                text: 'There is no field "imag" in "main". Expected: one of "image", "command", "args", "variables", "files", "volumes", "before", "resources", "livenessProbe", "readinessProbe". Found: "imag". Suggestion: did you mean "image"?',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'apps/my%20score.yaml' },
                    region: {
                      startLine: 5,
                      startColumn: 5,
                      endLine: 5,
                      endColumn: 9,
                    },
                  },
                  logicalLocations: [
                    { fullyQualifiedName: 'containers.main.imag' },
                  ],
                },
              ],
            },
            {
              ruleId: 'score/before-itself',
              ruleIndex: 0,
              level: 'error',
              message: {
                text: 'The container "main" cannot start before itself. Expected: another container. Found: "main". Suggestion: name the container that has to wait.',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'apps/my%20score.yaml' },
                    region: {
                      startLine: 6,
                      startColumn: 14,
                      endLine: 6,
                      endColumn: 18,
                    },
                  },
                  logicalLocations: [
                    { fullyQualifiedName: 'containers.main.before.main' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('gives related places', () => {
    const duplicate = parseWorkload('a: 1\na: 2\n', { file: 'x' }).diagnostics;
    const [{ results }] = diagnosticsToSarif(duplicate, {
      tool: { name: 'score' },
    }).runs as any;

    expect(results[0].relatedLocations).toEqual([
      {
        id: 0,
        message: { text: 'The first one.' },
        physicalLocation: {
          artifactLocation: { uri: 'x' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        },
      },
    ]);
  });
});

describe('sortDiagnostics', () => {
  it('says when there are more problems than anybody reads', () => {
    const many: Diagnostic[] = Array.from({ length: 1_500 }, () => ({
      code: 'a/b',
      severity: 'warning',
      message: 'Look.',
    }));
    const sorted = sortDiagnostics(many);

    expect(sorted).toHaveLength(1_001);
    expect(sorted.at(-1)).toMatchObject({
      code: 'score/more-problems',
      severity: 'warning',
    });
  });
});

describe('suggestNear', () => {
  it.each([
    ['readynessProbe', ['livenessProbe', 'readinessProbe'], 'readinessProbe'],
    ['imag', ['image', 'args'], 'image'],
    ['HTTP', ['http', 'https'], 'http'],
    ['read_only', ['readOnly', 'path'], 'readOnly'],
    ['hots', ['host', 'port'], 'host'],
    ['db', ['dc', 'xy'], undefined],
    ['postgres', ['redis'], undefined],
    ['same', ['same'], undefined],
    ['', ['a'], undefined],
  ])('for %s among %j suggests %s', (word, candidates, expected) => {
    expect(suggestNear(word, candidates)).toBe(expected);
  });

  it('finds a word with one mistake', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,10}$/), fc.nat(9), (word, at) => {
        const misspelt = `${word.slice(0, at)}${word.slice(at + 1)}`;
        fc.pre(misspelt !== word);

        expect(suggestNear(misspelt, [word, '0000000000'])).toBe(word);
      }),
    );
  });
});

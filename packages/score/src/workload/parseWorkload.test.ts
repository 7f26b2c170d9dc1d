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
import { arbitraryWorkload } from '../__testUtils__/arbitraryWorkload';
import { place } from '../__testUtils__/places';
import { upgradeWorkload } from '../upgrade/upgradeWorkload';
import { parseWorkload } from './parseWorkload';
import { printWorkload } from './printWorkload';

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx:1.27
    variables:
      URL: postgres://\${resources.db.host}
resources:
  db:
    type: postgres
`;

describe('parseWorkload', () => {
  it('gives the workload and the places of its values', () => {
    const { workload, diagnostics, source } = parseWorkload(SCORE, {
      file: 'score.yaml',
    });

    expect(diagnostics).toEqual([]);
    expect(workload).toEqual({
      apiVersion: 'score.dev/v1b1',
      metadata: { name: 'web' },
      containers: {
        main: {
          image: 'nginx:1.27',
          variables: { URL: 'postgres://${resources.db.host}' },
        },
      },
      resources: { db: { type: 'postgres' } },
    });
    expect(source.file).toBe('score.yaml');
    expect(source.rangeOf(['containers', 'main', 'image'])).toEqual({
      start: { line: 6, column: 12 },
      end: { line: 6, column: 22 },
    });
  });

  it('gives no workload when there is an error, and one with warnings', () => {
    expect(
      parseWorkload(SCORE.replace('type', 'typ')).workload,
    ).toBeUndefined();

    const { workload, diagnostics } = parseWorkload(
      SCORE.replace('nginx:1.27', 'nginx:${metadata.name}'),
    );

    expect(workload).toBeDefined();
    expect(
      diagnostics.map(({ severity, code }) => ({ severity, code })),
    ).toEqual([
      { severity: 'warning', code: 'score/placeholder-not-replaced' },
    ]);
  });

  it.each(['', '# only a comment', '---\n---\n', '%'])(
    'refuses %j, which holds no workload',
    text => {
      const { workload, diagnostics } = parseWorkload(text);

      expect(workload).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toContain('score/empty');
    },
  );

  it('reports mistakes of all kinds at once, in the order of the file', () => {
    const { diagnostics } = parseWorkload(
      SCORE.replace('name: web', 'name: Web')
        .replace('resources.db', 'resources.dbb')
        .replace('type: postgres', 'typ: postgres\n    class: 5'),
    );

    expect(diagnostics.map(place)).toEqual([
      '3:9-3:12 score/wrong-format metadata.name',
      '8:23-8:44 score/unknown-resource containers.main.variables.URL',
      '11:5-11:8 score/unknown-field resources.db.typ',
      '12:12-12:13 score/wrong-type resources.db.class',
    ]);
  });

  it('reads what it prints', () => {
    fc.assert(
      fc.property(arbitraryWorkload, workload => {
        const parsed = parseWorkload(printWorkload(workload));

        expect(
          parsed.diagnostics.filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
        expect(parsed.workload).toEqual(workload);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the place of every value of a workload', () => {
    fc.assert(
      fc.property(arbitraryWorkload, workload => {
        const text = printWorkload(workload);
        const { source } = parseWorkload(text);

        for (const [name, { image }] of Object.entries(workload.containers)) {
          const { start, end } = source.rangeOf(['containers', name, 'image'])!;
          const line = text.split('\n')[start.line - 1];
          expect(line.slice(start.column - 1, end.column - 1)).toContain(image);
        }
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const [, ...pieces] = SCORE.split(/(\s+|:|\$\{|\})/);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              ...pieces,
              '- ',
              '[',
              ']',
              '{',
              '"',
              "'",
              '|\n',
              '&a ',
              '*a',
              '<<: ',
              '!!int ',
              '\t',
              '---\n',
              '? ',
            ),
            fc.string({ unit: 'binary', maxLength: 3 }),
          ),
          { maxLength: 40 },
        ),
        parts => {
          const { workload, diagnostics } = parseWorkload(parts.join(''));

          expect(Boolean(workload)).toBe(
            diagnostics.every(({ severity }) => severity !== 'error'),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const { workload, diagnostics } = parseWorkload(bytes);

        expect(workload).toBeUndefined();
        expect(diagnostics.map(({ severity }) => severity)).toContain('error');
      }),
    );
  });

  it('upgrades to a form that needs no upgrade', () => {
    fc.assert(
      fc.property(arbitraryWorkload, workload => {
        const legacy = JSON.parse(JSON.stringify(workload));
        for (const container of Object.values<any>(legacy.containers)) {
          for (const field of ['files', 'volumes']) {
            container[field] &&= Object.entries<any>(container[field]).map(
              ([target, entry]) => ({ target, ...entry }),
            );
          }
        }
        const upgraded = upgradeWorkload(legacy).document;

        expect(upgraded).toEqual(workload);
        expect(upgradeWorkload(upgraded)).toEqual({
          document: upgraded,
          diagnostics: [],
          moves: [],
        });
      }),
    );
  });
});

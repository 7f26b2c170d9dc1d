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

import { marked } from '../__testUtils__/places';
import { orderResources } from '../resources/orderResources';
import { primeResources } from '../resources/primeResources';
import { resolveReference } from '../placeholders/resolveReference';
import { parseText } from '../placeholders/parseText';
import { PlaceholderReference } from '../model/Placeholder';
import { parseWorkload } from './parseWorkload';

/**
 * Typical mistakes to which the reference tools answer badly: without a line, with the wrong one, for the first mistake only, or not at all.
 *
 * Others are answered where they can be seen: one name in two files, an unknown type or class, params that the type does not take and ports that the workload lacks by the
 * engine, a source that is no volume and a file with a secret between other text by the Kubernetes rendering.
 */
describe('typical mistakes', () => {
  const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx
    variables:
      HOST: \${resources.db.host}
resources:
  db:
    type: postgres
`;

  /** All that an answer needs, for the file after a change. */
  function answers(from: string, to: string) {
    const text = SCORE.replace(from, to);
    expect(text).not.toBe(SCORE);
    return parseWorkload(text, { file: 'score.yaml' }).diagnostics.map(
      diagnostic => {
        expect(diagnostic).toMatchObject({
          file: 'score.yaml',
          range: expect.anything(),
          path: expect.anything(),
          expected: expect.any(String),
          found: expect.any(String),
        });
        return {
          line: diagnostic.range!.start.line,
          marked: marked(text, diagnostic),
          severity: diagnostic.severity,
          message: diagnostic.message,
          suggestion: diagnostic.suggestion,
        };
      },
    );
  }

  it('a schema mistake: the place in the file, and words instead of a regular expression', () => {
    const text = SCORE.replace('name: web', 'name: Web App');
    const { diagnostics } = parseWorkload(text, { file: 'score.yaml' });

    expect(diagnostics).toEqual([
      {
        code: 'score/wrong-format',
        severity: 'error',
        message: '"name" has the wrong form.',
        file: 'score.yaml',
        range: { start: { line: 3, column: 9 }, end: { line: 3, column: 16 } },
        path: 'metadata.name',
        expected:
          '2 to 63 lower-case letters, digits and dashes, no dash at either end',
        found: '"Web App"',
        suggestion: 'did you mean "web-app"?',
      },
    ]);
  });

  it.each([
    [
      'type: postgres',
      'typ: postgres',
      11,
      'typ',
      'There is no field "typ" in "db".',
      'did you mean "type"?',
    ],
    [
      'containers:',
      'contaners:',
      4,
      'contaners',
      'There is no field "contaners".',
      'did you mean "containers"?',
    ],
    [
      'image: nginx',
      'image: nginx\n    readynessProbe: {}',
      7,
      'readynessProbe',
      'There is no field "readynessProbe" in "main".',
      'did you mean "readinessProbe"?',
    ],
  ])(
    'a misspelt field: %s as %s',
    (from, to, line, field, message, suggestion) => {
      expect(answers(from, to)).toEqual([
        { line, marked: field, severity: 'error', message, suggestion },
      ]);
    },
  );

  it('several mistakes in a file: all of them', () => {
    expect(
      answers(
        'image: nginx',
        'imag: nginx\n    args: -x\n    command: [1]',
      ).map(({ line }) => line),
    ).toEqual([6, 7, 8]);
  });

  it.each([
    ['image: nginx', 'image: "nginx', 6, '"'],
    ['image: nginx', 'args: [a, b', 6, '['],
    ['    variables:', '   variables:', 7, 'variables:'],
    ['type: postgres', 'type: postgres: 15', 11, 'postgres:'],
    ['metadata:', 'metadata', 2, 'metadata'],
  ])(
    'YAML syntax: %s as %s, with the line where the fault is',
    (from, to, line, text) => {
      expect(
        answers(from, to).map(answer => [answer.line, answer.marked]),
      ).toEqual([[line, text]]);
    },
  );

  it('two documents in a file', () => {
    expect(
      answers('    type: postgres\n', `    type: postgres\n---\n${SCORE}`),
    ).toEqual([
      {
        line: 13,
        marked: 'apiVersion: score.dev/v1b1',
        severity: 'error',
        message: 'The file holds more than one document.',
        suggestion: 'move each workload to a file of its own',
      },
    ]);
  });

  it('an unknown output: what there is, and what was likely meant', () => {
    const [reference] = parseText(
      '${resources.db.hots}',
    ) as PlaceholderReference[];

    expect(() =>
      resolveReference(reference, {
        metadata: {},
        resource: () => ({ outputs: { host: 'x', port: 1 } }),
      }),
    ).toThrow('${resources.db.hots}: there is no "hots"; did you mean "host"?');
  });

  it('a placeholder that is never closed', () => {
    expect(answers('${resources.db.host}', '${resources.db.host')).toEqual([
      {
        line: 8,
        marked: '${resources.db.host',
        severity: 'warning',
        message:
          'The placeholder is not closed: it stays in the text as it is.',
        suggestion: 'add "}", or write "$${" to keep the text as it is',
      },
    ]);
  });

  it('a placeholder in the image', () => {
    expect(answers('nginx', 'nginx:${metadata.name}')).toEqual([
      {
        line: 6,
        marked: '${metadata.name}',
        severity: 'warning',
        message:
          'Placeholders are not replaced here: it stays in the text as it is.',
        suggestion:
          'write the image in full, or "." and give it when deploying',
      },
    ]);
  });

  it('params that need each other: every resource is named, with its place', () => {
    const text = SCORE.replace(
      'type: postgres',
      'type: postgres\n    params: {a: "${resources.dns.x}"}\n  dns: {type: dns, params: {b: "${resources.db.y}"}}',
    );
    const { workload, source } = parseWorkload(text, { file: 'score.yaml' });
    const { diagnostics } = orderResources([{ workload: workload!, source }]);

    expect(diagnostics).toMatchObject([
      {
        code: 'score/resource-cycle',
        file: 'score.yaml',
        path: 'resources.dns.params.b',
        found:
          '"dns.default#web.dns" needs "postgres.default#web.db" needs "dns.default#web.dns"',
        related: [{ path: 'resources.db.params.a' }],
      },
    ]);
  });

  it('a param that needs its own resource', () => {
    const text = SCORE.replace(
      'type: postgres',
      'type: postgres\n    params: {a: "${resources.db.host}"}',
    );
    const { workload, source } = parseWorkload(text, { file: 'score.yaml' });
    const { diagnostics } = orderResources([{ workload: workload!, source }]);

    expect(diagnostics).toMatchObject([
      {
        code: 'score/resource-cycle',
        file: 'score.yaml',
        range: { start: { line: 12 } },
        path: 'resources.db.params.a',
        found: '"postgres.default#web.db" needs "postgres.default#web.db"',
      },
    ]);
  });

  it('a file with both content and source', () => {
    expect(
      answers(
        'image: nginx',
        'image: nginx\n    files: {/a: {content: x, source: y}}',
      ),
    ).toEqual([
      {
        line: 7,
        marked: '/a',
        severity: 'error',
        message: '"/a" has fields that exclude each other.',
        suggestion: 'keep one of "content", "source"',
      },
    ]);
  });

  it('a shared resource with different params: both files and the difference', () => {
    const declare = (name: string, size: string) => {
      const { workload, source } = parseWorkload(
        SCORE.replace('name: web', `name: ${name}`).replace(
          'type: postgres',
          `type: postgres\n    id: main\n    params: {size: ${size}}`,
        ),
        { file: `${name}.yaml` },
      );
      return { workload: workload!, source };
    };
    const { diagnostics } = primeResources([
      declare('web', 'small'),
      declare('worker', 'large'),
    ]);

    expect(diagnostics).toMatchObject([
      {
        file: 'worker.yaml',
        range: { start: { line: 13, column: 20 } },
        found: 'a difference in "size"',
        related: [
          { file: 'web.yaml', range: { start: { line: 13, column: 20 } } },
        ],
      },
    ]);
  });

  it('an escaped dot in a placeholder: accepted, with a word about other tools', () => {
    const text = SCORE.replace(
      'name: web',
      'name: web\n  annotations: {a.b/cd: x}',
    )
      .replace('${resources.db.host}', '${metadata.annotations.aa\\.bb/cd}')
      .replace('a.b/cd', 'aa.bb/cd');
    const { workload, diagnostics } = parseWorkload(text);

    expect(workload).toBeDefined();
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'score/unportable-placeholder'],
    ]);
  });
});

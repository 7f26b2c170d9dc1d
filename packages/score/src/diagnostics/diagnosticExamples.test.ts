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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { embedFileSources } from '../files/embedFileSources';
import { Diagnostic } from '../model/Diagnostic';
import { orderResources } from '../resources/orderResources';
import { primeResources } from '../resources/primeResources';
import { checkVersion } from '../version/checkVersion';
import { parseWorkload, ParseWorkloadOptions } from '../workload/parseWorkload';
import { diagnosticCodes } from './diagnosticCodes';
import { formatDiagnostics } from './formatDiagnostics';

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx
    variables:
      A: plain
    resources:
      limits: { cpu: 500m }
  side:
    image: nginx
resources:
  db:
    type: postgres
`;

/** An example of a mistake: what is written, and the answers to it. */
interface Example {
  written: string;
  diagnostics: Diagnostic[];
}

/** A change of the file above. */
function change(
  from: string,
  to: string,
  options?: ParseWorkloadOptions,
): Example {
  const { diagnostics } = parseWorkload(
    SCORE.replace(from, () => to),
    options,
  );
  return { written: to, diagnostics };
}

/** Lines that are added to a container. */
function inContainer(written: string): Example {
  const lines = `image: nginx\n    ${written.replaceAll('\n', '\n    ')}`;
  return { ...change('image: nginx', lines), written };
}

/** Lines that are added to the metadata. */
function inMetadata(written: string): Example {
  return { ...change('name: web', `name: web\n  ${written}`), written };
}

/** Lines that are added at the end, on the first level. */
function atRoot(written: string): Example {
  return { written, diagnostics: parseWorkload(SCORE + written).diagnostics };
}

/** A whole file. */
function file(written: string, text: string | Uint8Array = written): Example {
  return { written, diagnostics: parseWorkload(text).diagnostics };
}

function override(property: string): Example {
  const { diagnostics } = parseWorkload(SCORE, { overrides: [{ property }] });
  return { written: property, diagnostics };
}

/** The file above and another one that shares its database. */
function shared(): Example {
  const declare = (name: string, params: string) => {
    const text = SCORE.replace('name: web', `name: ${name}`).replace(
      'type: postgres',
      `type: postgres\n    id: main\n    params: ${params}`,
    );
    const { workload, source } = parseWorkload(text);
    return { workload: workload!, source };
  };
  const workloads = [
    declare('web', '{size: 1}'),
    declare('worker', '{size: 2}'),
  ];
  return {
    written: 'params: {size: 1}` and `params: {size: 2}',
    diagnostics: primeResources(workloads).diagnostics,
  };
}

function cycle(): Example {
  const written = 'params: {a: "${resources.db.host}"}';
  const { workload, source } = parseWorkload(
    SCORE.replace('type: postgres', () => `type: postgres\n    ${written}`),
  );
  const { diagnostics } = orderResources([{ workload: workload!, source }]);
  return { written, diagnostics };
}

function missingSource(): Example {
  const written = 'files: {/a: {source: ./a.txt}}';
  const { workload, source } = parseWorkload(
    SCORE.replace('image: nginx', `image: nginx\n    ${written}`),
  );
  const { diagnostics } = embedFileSources(workload!, {
    read: () => undefined,
    source,
  });
  return { written, diagnostics };
}

function version(constraint: string, current: string): Example {
  const diagnostic = checkVersion({ constraint, current });
  return {
    written: `${constraint}`,
    diagnostics: diagnostic ? [diagnostic] : [],
  };
}

const manyLines = Array.from({ length: 1_002 }, (_, index) => `V${index}: 1`);

/** One example for every code. */
const EXAMPLES: Record<string, Example> = {
  'yaml/bad-alias': change('plain', '*unknown'),
  'yaml/bad-merge': change('A: plain', '<<: text'),
  'yaml/bad-tag': change('plain', '!!int five'),
  'yaml/duplicate-key': change('A: plain', 'A: plain\n      A: other'),
  'yaml/forbidden-key': change('A: plain', '__proto__: plain'),
  'yaml/inexact-number': inMetadata('build: 9007199254740993'),
  'yaml/long-key': file(
    '? kkkk…',
    SCORE.replace('A: plain', `? ${'k'.repeat(2_000)}\n      : x`),
  ),
  'yaml/not-json': inMetadata('limit: .inf'),
  'yaml/not-text': file('bytes 61 FF', Uint8Array.of(0x61, 0xff)),
  'yaml/syntax': change('image: nginx', 'image: "nginx'),
  'yaml/too-deep': file('[[[[…', '['.repeat(200)),
  'yaml/too-large': file('2 MB of anything', ' '.repeat(2_000_000)),
  'yaml/too-many-documents': file('--- a --- a …', '---\na\n'.repeat(1_100)),
  'yaml/too-many-values': file('[1, 1, 1, …', `[${'1,'.repeat(60_000)}]`),
  'score/empty': file('# nothing'),
  'score/several-documents': file('--- a --- b', '---\na\n---\nb\n'),
  'score/bad-override': override('containers.main.image'),
  'score/bad-override-path': override('metadata.name.x=y'),
  'score/legacy-content': inContainer('files: [{target: /a, content: [x]}]'),
  'score/legacy-duplicate-target': inContainer(
    'files: [{target: /a, content: x}, {target: /a, content: y}]',
  ),
  'score/legacy-entry-ignored': inContainer('files: [/a]'),
  'score/legacy-list': inContainer('files: [{target: /a, content: x}]'),
  'score/legacy-read-only': inContainer(
    'volumes: [{target: /a, source: x, read_only: true}]',
  ),
  'score/legacy-target': inContainer('files: [{content: x}]'),
  'score/conflicting-fields': inContainer(
    'files: {/a: {content: x, source: y}}',
  ),
  'score/missing-field': change('type: postgres', 'class: large'),
  'score/out-of-range': atRoot('service: {ports: {www: {port: 70000}}}'),
  'score/too-long': {
    ...change(
      'type: postgres',
      `type: postgres
    id: ${'a'.repeat(64)}`,
    ),
    written: 'id: aaaa…',
  },
  'score/too-short': change('image: nginx', 'image: ""'),
  'score/unknown-field': change('image: nginx', 'imag: nginx'),
  'score/wrong-format': change('cpu: 500m', 'cpu: 500M'),
  'score/wrong-type': change('A: plain', 'A: 5'),
  'score/wrong-value': inContainer('before: {side: {ready: healty}}'),
  'score/ambiguous-probe': inContainer(
    'readinessProbe: {exec: {command: [x]}, httpGet: {path: /, port: 80}}',
  ),
  'score/bad-base64': inContainer('files: {/a: {binaryContent: "?"}}'),
  'score/before-cycle': {
    ...change(
      '  side:\n',
      '    before: {side: {ready: started}}\n  side:\n    before: {main: {ready: started}}\n',
    ),
    written: 'main: {before: {side: {…}}}, side: {before: {main: {…}}}',
  },
  'score/before-itself': inContainer('before: {main: {ready: started}}'),
  'score/before-unknown-container': inContainer(
    'before: {sid: {ready: started}}',
  ),
  'score/duplicate-port': atRoot(
    'service: {ports: {www: {port: 80}, web: {port: 80}}}',
  ),
  'score/malformed-placeholder': change('plain', '${resources}'),
  'score/more-problems': {
    ...change('A: plain', manyLines.join('\n      ')),
    written: 'V0: 1 V1: 1 V2: 1 …',
  },
  'score/mount-conflict': inContainer(
    'files: {/a: {content: x}}\nvolumes: {/a: {source: x}}',
  ),
  'score/placeholder-not-replaced': change(
    'image: nginx',
    'image: nginx:${metadata.name}',
  ),
  'score/request-above-limit': change(
    'limits: { cpu: 500m }',
    'limits: { cpu: 500m }\n      requests: { cpu: "1" }',
  ),
  'score/unclosed-placeholder': change('plain', '${resources.db.host'),
  'score/unknown-metadata': change('plain', '${metadata.nam}'),
  'score/unknown-placeholder-root': change('plain', '${resource.db.host}'),
  'score/unknown-resource': change('plain', '${resources.dbs.host}'),
  'score/unportable-placeholder': change('plain', '${resources.db.a\\.b}'),
  'score/missing-source': missingSource(),
  'score/resource-cycle': cycle(),
  'score/shared-resource-conflict': shared(),
  'score/bad-version': version('1.2', '1.2.0'),
  'score/version-mismatch': version('>=2', '1.2.0'),
};

const README = resolve(__dirname, '../../README.md');

/** The row of a code in the README. */
function row(code: string, { written, diagnostics }: Example): string {
  const { severity, message, suggestion } = diagnostics.find(
    diagnostic => diagnostic.code === code,
  )!;
  const cells = [
    `\`${code}\`${severity === 'warning' ? ' (warning)' : ''}`,
    `\`${written.replace(/\s*\n\s*/g, ' ⏎ ')}\``,
    `${message}${suggestion ? ` → ${suggestion}` : ''}`.replace(
      /[|_]/g,
      '\\$&',
    ),
  ];
  return `| ${cells.join(' | ')} |`;
}

describe('diagnostic codes', () => {
  it('have one example each', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(
      Object.keys(diagnosticCodes).sort(),
    );
  });

  it.each(Object.entries(EXAMPLES))(
    '%s is the answer to its example',
    (code, { diagnostics }) => {
      expect(diagnostics.map(diagnostic => diagnostic.code)).toContain(code);
    },
  );

  it('are answered as the first example of the README shows', () => {
    const readme = readFileSync(README, 'utf8');
    const [, text] = /const text = `\n(.*?)`;/s.exec(readme)!;
    const [, answer] = /```text\n(.*?)\n```/s.exec(readme)!;
    const source = `\n${text}`;
    const { diagnostics } = parseWorkload(source, { file: 'score.yaml' });

    expect(
      formatDiagnostics(diagnostics, { sources: { 'score.yaml': source } }),
    ).toBe(answer);
  });

  it('are listed in the README with these examples', () => {
    // Prettier pads the columns and removes escapes that are not needed.
    const normalise = (line: string) =>
      line
        .replace(/ +/g, ' ')
        .replace(/\\(?=[|_])/g, '')
        .trim();
    const listed = readFileSync(README, 'utf8')
      .split('\n')
      .filter(line => /^\| `(?:yaml|score)\//.test(line))
      .map(normalise);

    expect(listed).toEqual(
      Object.keys(diagnosticCodes).map(code =>
        normalise(row(code, EXAMPLES[code])),
      ),
    );
  });
});

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

import { JsonObject } from '../model/Json';
import { parseWorkload } from './parseWorkload';
import { validateWorkload } from './validateWorkload';

const HEAD = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: nginx
`;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Files that are made to cost time or memory. All are refused, within a second on a slow machine several times over. */
const HOSTILE: Record<string, string | Uint8Array> = {
  'a megabyte of random bytes': Uint8Array.from(
    { length: 1_000_000 },
    (_, index) => (index * 7919) % 251,
  ),
  'a megabyte of zeros': new Uint8Array(1_000_000),
  'thousands of unknown fields': `${HEAD}${lines(
    40_000,
    index => `    v${index}: 5`,
  )}`,
  'thousands of wrong variables': `${HEAD}    variables:\n${lines(
    40_000,
    index => `      V${index}: 5`,
  )}`,
  'thousands of wrong items': `${HEAD}    args: [${'1,'.repeat(45_000)}1]`,
  'thousands of unknown resources': `${HEAD}    variables: {A: "${lines(
    9_000,
    index => `\${resources.zz${index}.b}`,
  )}"}\nresources:\n${lines(
    9_000,
    index => `  res-${index}: {type: postgres}`,
  )}`,
  'placeholders that never close': `${HEAD}    variables: {A: "${'${'.repeat(
    400_000,
  )}"${'}'.repeat(2)}`,
  'a ring of thousands of containers': `${HEAD}${lines(
    5_000,
    index =>
      `  c${index + 10}: {image: x, before: {c${
        ((index + 1) % 5_000) + 10
      }: {ready: started}}}`,
  )}`,
  'thousands of listed files without target': `${HEAD}    files:\n${lines(
    15_000,
    () => '      - content: x',
  )}`,
  'a name of a megabyte': HEAD.replace(
    'name: web',
    `name: "${'a'.repeat(1_000_000)}_"`,
  ),
  'an id that no pattern ends': `${HEAD}resources: {db: {type: postgres, id: ${'a-'.repeat(
    400_000,
  )}}}`,
  'a base64 text with one wrong letter': `${HEAD}    files: {/a: {binaryContent: "${'A'.repeat(
    1_000_000,
  )}!", size: 750001}}`,
};

describe('parseWorkload of a hostile file', () => {
  it.each(Object.entries(HOSTILE))('refuses %s in time', (_, text) => {
    const start = performance.now();
    const { workload, diagnostics } = parseWorkload(text);
    const milliseconds = performance.now() - start;

    expect(workload).toBeUndefined();
    expect(diagnostics.length).toBeLessThanOrEqual(1_001);
    expect(JSON.stringify(diagnostics).length).toBeLessThan(2_000_000);
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('refuses what is nested deeper than any caller may allow', () => {
    const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`;
    const document: JsonObject = {
      ...JSON.parse(`{"metadata":{"x":${deep}}}`),
    };
    const answers = [
      parseWorkload(`x: ${deep}`, { maxDepth: 10_000 }),
      parseWorkload(HEAD, {
        overrides: [{ property: `metadata.${'a.'.repeat(3_000)}b=1` }],
      }),
      validateWorkload(document),
    ];

    expect(
      answers.map(({ workload, diagnostics }) => [
        workload,
        ...diagnostics.map(({ code, expected }) => `${code}: ${expected}`),
      ]),
    ).toEqual([
      [undefined, 'yaml/too-deep: at most 500 levels'],
      [undefined, 'score/bad-override-path: at most 500 elements'],
      [undefined, 'yaml/too-deep: at most 500 levels'],
    ]);
  });

  it('does not take inherited names for its own', () => {
    const { diagnostics } = parseWorkload(
      `${HEAD}    variables: {A: "\${metadata.constructor} \${resources.toString.x} \${resources.__proto__.x}"}\n`,
    );

    expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([
      ['score/unknown-metadata', '${metadata.constructor}'],
      ['score/unknown-resource', '${resources.toString.x}'],
      ['score/unknown-resource', '${resources.__proto__.x}'],
    ]);
  });
});

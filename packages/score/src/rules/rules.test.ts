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
import { parseWorkload, ParseWorkloadOptions } from '../workload/parseWorkload';
import { RULES } from './rules';

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: web
  annotations: {"example.com/team": blue}
service:
  ports:
    www: {port: 80}
containers:
  main:
    image: nginx
    variables:
      A: plain
    files:
      /a: {content: plain}
    volumes:
      /v: {source: "\${resources.data}"}
    readinessProbe:
      exec: {command: [x]}
    resources:
      limits: {cpu: "1", memory: 1Gi}
      requests: {cpu: 500m, memory: 512Mi}
  side:
    image: nginx
    before: {main: {ready: started}}
resources:
  data: {type: volume, params: {a: [plain]}}
`;

/** The problems of the file after a change: severity, code, and the text that is marked. */
function problems(
  from: string | RegExp,
  to: string,
  options?: ParseWorkloadOptions,
) {
  const text = SCORE.replace(from, () => to);
  expect(text).not.toBe(SCORE);
  return parseWorkload(text, options).diagnostics.map(diagnostic => [
    diagnostic.severity,
    diagnostic.code.replace('score/', ''),
    marked(text, diagnostic),
  ]);
}

describe('rules', () => {
  it('accept a file that keeps them', () => {
    expect(parseWorkload(SCORE).diagnostics).toEqual([]);
  });

  it('say in one sentence each what is allowed', () => {
    expect(RULES.map(({ rule }) => rule)).toEqual([
      'A placeholder is `metadata` or `resources` and at least one name, joined by dots.',
      'A placeholder names a resource that the workload declares.',
      'A placeholder of `metadata` names a key that the workload has.',
      'A placeholder that is opened is closed.',
      'A placeholder stands where it is replaced.',
      '`before` names other containers of the same workload.',
      '`before` does not go in a circle.',
      'A probe has one of `httpGet` and `exec`.',
      'A file and a volume of a container have different paths.',
      '`binaryContent` is base64.',
      'Two ports of the service differ in port or protocol.',
      'A container requests no more than its limit.',
    ]);
  });

  describe('of placeholders', () => {
    it.each([
      ['${metadata.name} ${resources.data.x} ${resources.data.x.y}', []],
      ['$${anything} $$ $x', []],
      ['${}', [['error', 'malformed-placeholder', '${}']]],
      ['${env}', [['error', 'malformed-placeholder', '${env}']]],
      ['${resources.}', [['error', 'malformed-placeholder', '${resources.}']]],
      [
        '${resources..x}',
        [['error', 'malformed-placeholder', '${resources..x}']],
      ],
      [
        '${ metadata.name}',
        [['error', 'malformed-placeholder', '${ metadata.name}']],
      ],
      ['${env.X}', [['error', 'unknown-placeholder-root', '${env.X}']]],
      [
        '$${resources.no} ${resources.no}',
        [['error', 'unknown-resource', '${resources.no}']],
      ],
      [
        '${resources.no.x}-${resources.no.x}',
        [['error', 'unknown-resource', '${resources.no.x}']],
      ],
      ['${metadata.no}', [['warning', 'unknown-metadata', '${metadata.no}']]],
      [
        '${metadata.name.no}',
        [['warning', 'unknown-metadata', '${metadata.name.no}']],
      ],
      [
        '${metadata.annotations.example\\.com/team}',
        [
          [
            'warning',
            'unportable-placeholder',
            '${metadata.annotations.example\\.com/team}',
          ],
        ],
      ],
      [
        'x ${resources.data.x',
        [['warning', 'unclosed-placeholder', '${resources.data.x']],
      ],
      ['$${resources.data.x', []],
    ])('in %j', (text, expected) => {
      const yaml = `'${text}'`;

      expect(problems('A: plain', `A: ${yaml}`)).toEqual(expected);
      expect(problems('content: plain', `content: ${yaml}`)).toEqual(expected);
      expect(problems('a: [plain]', `a: [${yaml}]`)).toEqual(expected);
      expect(problems('"${resources.data}"', yaml)).toEqual(expected);
    });

    it('do not hold for files that are not expanded', () => {
      expect(
        problems('content: plain', 'content: "${x}", noExpand: true'),
      ).toEqual([]);
    });

    it('are stricter for files that shall be portable', () => {
      expect(
        problems('A: plain', 'A: ${resources.data.a\\.b}', { portable: true }),
      ).toEqual([
        ['error', 'unportable-placeholder', '${resources.data.a\\.b}'],
      ]);
    });

    it('warn where nothing is replaced', () => {
      const place = '${metadata.name}';
      const expected = [['warning', 'placeholder-not-replaced', place]];

      expect(problems('image: nginx', `image: nginx:${place}`)).toEqual(
        expected,
      );
      expect(problems('command: [x]', `command: ["${place}"]`)).toEqual(
        expected,
      );
      expect(
        problems(
          'image: nginx',
          `image: x\n    args: ["$${place}", "\${SHELL}", "${place}"]`,
        ),
      ).toEqual(expected);
      expect(problems('blue', `"${place}"`)).toEqual(expected);
      expect(problems('{content: plain}', `{source: "./${place}"}`)).toEqual(
        expected,
      );
      expect(problems('image: nginx', 'image: nginx:${TAG}')).toEqual([
        ['warning', 'placeholder-not-replaced', '${TAG}'],
      ]);
    });
  });

  describe('of before', () => {
    it.each([
      ['{side: {ready: started}}', [['error', 'before-itself', 'side']]],
      [
        '{mian: {ready: healthy}}',
        [['error', 'before-unknown-container', 'mian']],
      ],
    ])('in %s', (before, expected) => {
      expect(problems('{main: {ready: started}}', before)).toEqual(expected);
    });

    it('name the whole circle', () => {
      const { diagnostics } = parseWorkload(
        SCORE.replace(
          'image: nginx',
          'image: nginx\n    before: {side: {ready: healthy}, ghost: {ready: started}}',
        ),
        { file: 'score.yaml' },
      );

      expect(
        diagnostics.map(({ code, found, related }) => ({
          code,
          found,
          related,
        })),
      ).toEqual([
        {
          code: 'score/before-unknown-container',
          found: '"ghost"',
        },
        {
          code: 'score/before-cycle',
          found: '"side" before "main" before "side"',
          related: [
            {
              message: '"main" before "side"',
              file: 'score.yaml',
              range: {
                start: { line: 11, column: 14 },
                end: { line: 11, column: 18 },
              },
              path: 'containers.main.before.side',
            },
          ],
        },
      ]);
    });
  });

  it('warn of a probe with two kinds', () => {
    expect(
      problems(
        'exec: {command: [x]}',
        'exec: {command: [x]}\n      httpGet: {path: /, port: 80}',
      ),
    ).toEqual([['warning', 'ambiguous-probe', 'httpGet']]);
  });

  it('warn of a file and a volume at one path', () => {
    expect(problems('/v:', '/a:')).toEqual([
      ['warning', 'mount-conflict', '/a'],
    ]);
  });

  it.each([
    ['aGk=', []],
    ['"aGVs\\nbG8="', []],
    ['""', []],
    ['aGk', [['warning', 'bad-base64', 'aGk']]],
    ['"!!"', [['warning', 'bad-base64', '"!!"']]],
  ])('check that %s is base64', (content, expected) => {
    expect(problems('{content: plain}', `{binaryContent: ${content}}`)).toEqual(
      expected,
    );
  });

  it.each([
    [
      '{port: 80}\n    web: {port: 80, protocol: TCP}',
      [['warning', 'duplicate-port', 'web']],
    ],
    ['{port: 80}\n    dns: {port: 80, protocol: UDP}', []],
  ])('compare the ports %j', (ports, expected) => {
    expect(problems('{port: 80}', ports)).toEqual(expected);
  });

  it.each([
    ['cpu: 500m', 'cpu: "2"', [['warning', 'request-above-limit', '"2"']]],
    ['memory: 512Mi', 'memory: 2G', [['warning', 'request-above-limit', '2G']]],
  ])('compare requests with limits: %s', (from, to, expected) => {
    expect(problems(from, to)).toEqual(expected);
  });

  it('pass over what has another shape', () => {
    const odd = SCORE.replace('{main: {ready: started}}', 'x')
      .replace(
        'readinessProbe:\n      exec: {command: [x]}',
        'readinessProbe: x',
      )
      .replace('{port: 80}', '5')
      .replace('limits: {cpu: "1", memory: 1Gi}', 'limits: 5')
      .replace('/a: {content: plain}', '/a: 5');

    expect(parseWorkload(odd).diagnostics.map(({ code }) => code)).toEqual(
      Array(5).fill('score/wrong-type'),
    );
  });
});

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

import { parseWorkload } from '@platform-orchestrator/score';
import { inlineFileSources } from './inlineFileSources';

describe('inlineFileSources', () => {
  const files: Record<string, Uint8Array> = {
    './web.conf': Buffer.from('listen 80;\n"quoted" \u2028 ${metadata.name}\n'),
    'logo.png': new Uint8Array([0xff, 0xd8, 0x00]),
    empty: Buffer.from(''),
  };
  const inline = (text: string) =>
    inlineFileSources({ file: 'score.yaml', text, read: path => files[path] });

  const score = (lines: string) => `# comment
apiVersion: score.dev/v1b1
metadata:
  name: web   # another
containers:
  main:
    image: nginx
${lines}
resources:
  db: { type: postgres }
`;
  const contents = (text: string) =>
    parseWorkload(text).workload?.containers.main.files;

  it.each([
    [
      'a mapping in block style',
      `    files:
      /etc/web.conf:
        source: ./web.conf   # where it is
        mode: "0644"
      /logo.png:
        noExpand: true
        source: "logo.png"
      /empty:
        source: empty`,
    ],
    [
      'a mapping in flow style',
      `    files: { /etc/web.conf: { source: ./web.conf, mode: "0644" },
      /logo.png: { noExpand: true, source: 'logo.png' }, /empty: { source: empty } }`,
    ],
    [
      'a list, the legacy form',
      `    files:
      - target: /etc/web.conf
        source: ./web.conf
        mode: "0644"
      - { target: /logo.png, noExpand: true, source: logo.png }
      - { source: empty, target: /empty }`,
    ],
    [
      'a source over several lines',
      `    files:
      /etc/web.conf:
        source: >-
          ./web.conf
        mode: "0644"
      /logo.png: { noExpand: true, source: logo.png }
      /empty: { source: empty }`,
    ],
  ])('keeps every line where it was: %s', (_title, lines) => {
    const before = score(lines);
    const { text, diagnostics } = inline(before);

    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    expect(contents(text)).toEqual({
      '/etc/web.conf': {
        content: 'listen 80;\n"quoted" \u2028 ${metadata.name}\n',
        mode: '0644',
      },
      '/logo.png': { binaryContent: '/9gA', noExpand: true },
      '/empty': { content: '' },
    });
    // All that is not about a source stands in its line as before.
    const concerned = before
      .split('\n')
      .map(line => /source|web\.conf/.test(line));
    const others = (all: string) =>
      all.split('\n').map((line, index) => (concerned[index] ? '' : line));
    expect(others(text)).toEqual(others(before));
  });

  it('gives the content where the lines cannot be kept', () => {
    const { text } = inline(
      score(`    files:
      /a: { source: &conf ./web.conf }
      /b: { source: *conf }`),
    );
    const content = { content: Buffer.from(files['./web.conf']).toString() };
    expect(contents(text)).toEqual({ '/a': content, '/b': content });
  });

  it('leaves a file without sources as it is', () => {
    const text = score('    files: { /a: { content: "source: x" } }');
    expect(inline(text).text).toBe(text);
  });

  it('tells which source does not exist, and where', () => {
    const text = score('    files:\n      /a: { source: gone.conf }');
    expect(inline(text)).toEqual({
      text,
      diagnostics: [
        expect.objectContaining({
          code: 'score/missing-source',
          file: 'score.yaml',
          range: {
            start: { line: 9, column: 21 },
            end: { line: 9, column: 30 },
          },
        }),
      ],
    });
  });

  it('tells what is wrong with the file itself', () => {
    const { text, diagnostics, workload } = inline(score('    files: 7'));
    expect(text).toBe(score('    files: 7'));
    expect(workload).toBeUndefined();
    expect(diagnostics.map(({ range }) => range?.start.line)).toEqual([8]);
  });
});

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

import { createMockDirectory } from '@backstage/backend-test-utils';
import { readScoreFiles } from './readScoreFiles';

describe('readScoreFiles', () => {
  const workspace = createMockDirectory();

  const score = (files: string) => `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main:
    image: nginx
    files:
      ${files}
`;
  const read = (...paths: string[]) =>
    readScoreFiles({ workspacePath: workspace.path, paths });

  it('gives the text as it is, in the order asked for', async () => {
    const first = score('/a: { content: "a" }');
    const second = score('/b: { content: "b" }');
    workspace.setContent({ web: { 'score.yaml': first }, 'api.yaml': second });
    expect(await read('web/score.yaml', 'api.yaml')).toEqual([
      { path: 'web/score.yaml', content: first },
      { path: 'api.yaml', content: second },
    ]);
  });

  it('puts the files that it names into it', async () => {
    workspace.setContent({
      web: {
        'score.yaml': score(
          '/etc/web.conf: { source: ./conf/web.conf, mode: "0600" }',
        ),
        conf: { 'web.conf': 'listen ${resources.port}\n' },
      },
    });
    expect(await read('web/score.yaml')).toEqual([
      {
        path: 'web/score.yaml',
        content: `apiVersion: score.dev/v1b1
metadata:
  name: web

containers:
  main:
    image: nginx
    files:
      /etc/web.conf:
        mode: "0600"
        content: |
          listen \${resources.port}
`,
      },
    ]);
  });

  it.each([
    ['missing.conf', /score\.yaml:7:\d+: error score\/missing-source/],
    ['../../etc/passwd', /outside|not allowed/i],
  ])('refuses the source %s', async (source, message) => {
    workspace.setContent({
      'score.yaml': score(`/etc/web.conf: { source: ${source} }`),
    });
    await expect(read('score.yaml')).rejects.toThrow(message);
  });

  it('refuses a Score file outside of the workspace', async () => {
    await expect(read('../score.yaml')).rejects.toThrow(/outside|not allowed/i);
  });
});

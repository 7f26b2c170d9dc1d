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

import { workloadWithFiles } from '../__testUtils__/fileMounts';
import { problemsOf } from '../__testUtils__/renderTest';

describe('targets of files', () => {
  it('are paths of files that do not lie within each other', () => {
    const problem = (target: string, message: string) => ({
      path: `containers.main.files[${JSON.stringify(target)}]`,
      code: 'manifests/invalid-path',
      message,
    });
    expect(
      problemsOf(
        workloadWithFiles({
          '/': { text: '' },
          '/etc/app': { text: '' },
          '/etc/app/app.conf': { text: '' },
          'etc//app/conf.d/x': { text: '' },
          '/etc/application': { text: '' },
        }),
      ),
    ).toEqual([
      problem('/', 'This is no path of a file.'),
      problem(
        '/etc/app/app.conf',
        'Another file stands where this one needs a folder.',
      ),
      problem(
        'etc//app/conf.d/x',
        'Another file stands where this one needs a folder.',
      ),
    ]);
    expect(problemsOf(workloadWithFiles({ '/a/..': { text: '' } }))).toEqual([
      problem('/a/..', 'This is no path of a file.'),
    ]);
  });
});

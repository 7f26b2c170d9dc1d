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

import { folderWith, removeFolders } from '../__testUtils__/folder';
import { platctl } from '../__testUtils__/testCommandLine';

// The first command loads the engine, which takes its time on a busy machine.
jest.setTimeout(30_000);

describe('platctl init', () => {
  afterEach(removeFolders);

  it('writes definitions whose tests pass, and that are valid', async () => {
    const directory = folderWith({});
    expect(await platctl(['init', 'platform'], { directory })).toEqual({
      stdout: `platform/environment-types.yaml
platform/resource-types.yaml
platform/definitions/addresses.yaml
platform/definitions/buckets.yaml
platform/definitions/targets.yaml
platform/tests/platform.yaml
`,
      stderr: 'Try: platctl test platform\n',
      code: 0,
    });
    expect(await platctl(['test', 'platform'], { directory })).toMatchObject({
      stdout: expect.stringContaining('2 tests, 2 passed\n'),
      code: 0,
    });
    expect(await platctl(['validate', 'platform'], { directory })).toEqual({
      stdout: '',
      stderr: '0 Score files, 6 files of definitions: 0 errors, 0 warnings\n',
      code: 0,
    });
  });

  it('writes over nothing', async () => {
    const directory = folderWith({ 'platform/mine.yaml': '' });
    expect(await platctl(['init', 'platform'], { directory })).toEqual({
      stdout: '',
      stderr:
        'Error: "platform" is not empty. Name a new folder: nothing is written over.\n',
      code: 2,
    });
    expect(
      await platctl(['init', 'platform/mine.yaml'], { directory }),
    ).toMatchObject({
      stderr: 'Error: "platform/mine.yaml" is no folder\n',
      code: 2,
    });
  });
});

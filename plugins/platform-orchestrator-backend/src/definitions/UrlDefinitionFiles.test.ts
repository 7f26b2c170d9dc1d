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

import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { UrlDefinitionFiles } from './UrlDefinitionFiles';

const FOLDER = 'https://github.test/acme/platform/tree/main/definitions';
const FILE = 'https://github.test/acme/platform/blob/main/types.yaml';

describe('UrlDefinitionFiles', () => {
  function create(target: string) {
    const urlReader = mockServices.urlReader.mock();
    const scheduler = mockServices.scheduler.mock();
    const source = new UrlDefinitionFiles({
      target,
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
      urlReader,
      scheduler,
    });
    return { source, urlReader, scheduler };
  }

  it('reads the YAML and JSON files of a folder, and again only what changed', async () => {
    const { source, urlReader } = create(FOLDER);
    urlReader.readTree.mockResolvedValueOnce({
      etag: 'e1',
      files: async () => [
        { path: 'dns.yaml', content: async () => Buffer.from('kind: A') },
      ],
      archive: jest.fn(),
      dir: jest.fn(),
    });
    const expected = [{ path: `${FOLDER}/dns.yaml`, content: 'kind: A' }];
    await expect(source.read()).resolves.toEqual(expected);
    const [, { filter }] = urlReader.readTree.mock.calls[0] as any;
    expect(['a.yaml', 'b.yml', 'c.json', 'd.md'].filter(filter)).toEqual([
      'a.yaml',
      'b.yml',
      'c.json',
    ]);

    urlReader.readTree.mockRejectedValueOnce(new NotModifiedError());
    await expect(source.read()).resolves.toEqual(expected);
    expect(urlReader.readTree).toHaveBeenLastCalledWith(
      FOLDER,
      expect.objectContaining({ etag: 'e1' }),
    );

    urlReader.readTree.mockRejectedValueOnce(new Error('no route to host'));
    await expect(source.read()).rejects.toThrow('no route to host');
  });

  it('reads a single file', async () => {
    const { source, urlReader } = create(FILE);
    urlReader.readUrl.mockResolvedValueOnce({
      etag: 'e1',
      buffer: async () => Buffer.from('kind: B'),
    });
    await expect(source.read()).resolves.toEqual([
      { path: FILE, content: 'kind: B' },
    ]);
  });

  it('looks again on its schedule', async () => {
    const { source, scheduler } = create(FILE);
    const onChange = jest.fn();
    source.watch(onChange);
    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({
      frequency: { minutes: 5 },
      timeout: { minutes: 1 },
      scope: 'local',
    });
    await (task.fn as () => Promise<void>)();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

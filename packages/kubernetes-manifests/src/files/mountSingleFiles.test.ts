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

import { mountsOf, workloadWithFiles } from '../__testUtils__/fileMounts';

describe('mounts of single files', () => {
  it('leave the rest of the folder visible', () => {
    expect(
      mountsOf(
        workloadWithFiles({
          '/etc/nginx/nginx.conf': { text: 'a' },
          '/etc/nginx/conf.d/': { text: 'b', mode: '0600' },
          'relative/file': { text: 'c' },
        }),
      ),
    ).toEqual({
      volumes: [
        {
          name: 'files-main',
          projected: {
            sources: [
              {
                configMap: {
                  name: 'web-main-file-9687b148f2',
                  items: [{ key: 'file', path: '9687b148f2', mode: 0o600 }],
                },
              },
              {
                configMap: {
                  name: 'web-main-file-08cdfcae23',
                  items: [{ key: 'file', path: '08cdfcae23' }],
                },
              },
              {
                configMap: {
                  name: 'web-main-file-c171b17c5d',
                  items: [{ key: 'file', path: 'c171b17c5d' }],
                },
              },
            ],
          },
        },
      ],
      mounts: {
        main: [
          {
            name: 'files-main',
            mountPath: '/etc/nginx/conf.d/conf.d',
            subPath: '9687b148f2',
            readOnly: true,
          },
          {
            name: 'files-main',
            mountPath: '/etc/nginx/nginx.conf',
            subPath: '08cdfcae23',
            readOnly: true,
          },
          {
            name: 'files-main',
            mountPath: '/relative/file',
            subPath: 'c171b17c5d',
            readOnly: true,
          },
        ],
      },
    });
  });

  it('are apart for each container', () => {
    const { volumes, mounts } = mountsOf(
      workloadWithFiles({ '/etc/a': { text: 'a' } }, ['one', 'two']),
    );
    expect(volumes.map(({ name }) => name)).toEqual(['files-one', 'files-two']);
    expect(mounts.two[0].name).toBe('files-two');
  });
});

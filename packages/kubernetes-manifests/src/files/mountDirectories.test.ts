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
import { problemsOf } from '../__testUtils__/renderTest';

const password = { name: 'db', key: 'password' };

describe('mounts of directories', () => {
  const fileMounts = 'directory';

  it('have one volume for a folder, ordered by its path', () => {
    const { volumes, mounts } = mountsOf(
      workloadWithFiles({
        '/etc/z/one': { text: '1' },
        '/etc/a/two': { text: '2' },
        '/etc/a/secret': { text: [password] },
      }),
      { fileMounts },
    );
    expect(mounts.main).toEqual([
      { name: 'proj-vol-0', mountPath: '/etc/a', readOnly: true },
      { name: 'file-f18afb0349', mountPath: '/etc/z' },
    ]);
    expect(volumes).toEqual([
      {
        name: 'proj-vol-0',
        projected: {
          sources: [
            {
              secret: {
                name: 'db',
                items: [{ key: 'password', path: 'secret' }],
              },
            },
            {
              configMap: {
                name: 'web-main-file-0446cab122',
                items: [{ key: 'file', path: 'two' }],
              },
            },
          ],
        },
      },
      {
        name: 'file-f18afb0349',
        configMap: {
          name: 'web-main-file-f18afb0349',
          items: [{ key: 'file', path: 'one' }],
        },
      },
    ]);
  });

  it('have volumes of their own in each container', () => {
    const { volumes } = mountsOf(
      workloadWithFiles(
        {
          '/single/file': { text: '1' },
          '/several/a': { text: '2' },
          '/several/b': { text: '3' },
        },
        ['one', 'two'],
      ),
      { fileMounts },
    );
    const names = volumes.map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    expect(names.filter(name => name.startsWith('proj'))).toEqual([
      'proj-vol-0',
      'proj-vol-1',
    ]);
  });

  it('have no names that the kubelet keeps for itself', () => {
    const workload = workloadWithFiles({ '/etc/..data': { text: '' } });
    expect(problemsOf(workload)).toEqual([]);
    expect(problemsOf(workload, { fileMounts })).toEqual([
      {
        path: 'containers.main.files["/etc/..data"]',
        code: 'manifests/invalid-path',
        message: 'Kubernetes mounts no file of this name with its folder.',
        suggestion: 'mount files singly: fileMounts: file',
      },
    ]);
  });
});

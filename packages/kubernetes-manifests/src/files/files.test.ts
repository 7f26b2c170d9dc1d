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

import { ContainerFile } from '@platform-orchestrator/score';
import type { Volume, VolumeMount } from 'kubernetes-types/core/v1';
import {
  problemsOf,
  renderTest,
  templateOf,
  testTarget,
  testWorkload,
} from '../__testUtils__/renderTest';
import { testHash } from '../__testUtils__/testHash';
import { RenderTarget } from '../model/RenderTarget';
import { ResolvedFile } from '../model/ResolvedWorkload';
import { derivedSecrets } from './derivedSecrets';
import { renderDerivedSecret } from './renderDerivedSecret';
import { splitTarget } from './splitTarget';

const password = { name: 'db', key: 'password' };

/** The same files in each of the containers. */
function workloadWith(
  files: Record<string, ResolvedFile & Pick<ContainerFile, 'mode'>>,
  containers: string[] = ['main'],
) {
  return {
    containers: Object.fromEntries(
      containers.map(name => [
        name,
        {
          files: Object.fromEntries(
            Object.entries(files).map(([target, { mode }]) => [
              target,
              { content: '', ...(mode !== undefined && { mode }) },
            ]),
          ),
        },
      ]),
    ),
    files: Object.fromEntries(containers.map(name => [name, files])),
  };
}

/** Volumes of the pod and mounts of its containers, by container. */
function mountsOf(
  workload: ReturnType<typeof workloadWith>,
  target: Partial<RenderTarget> = {},
): { volumes: Volume[]; mounts: Record<string, VolumeMount[]> } {
  const { spec } = templateOf(renderTest(workload, target));
  return {
    volumes: spec.volumes ?? [],
    mounts: Object.fromEntries(
      spec.containers.map(({ name, volumeMounts = [] }) => [
        name,
        volumeMounts,
      ]),
    ),
  };
}

describe('contents of files', () => {
  it('have a ConfigMap each, as bytes', () => {
    const objects = renderTest(
      workloadWith({
        '/etc/a': { text: 'grüße\r\n' },
        '/etc/b': { base64: 'AAEC\n/w==' },
      }),
    );
    expect(
      objects
        .filter(({ kind }) => kind === 'ConfigMap')
        .map(({ metadata, binaryData }) => [metadata.name, binaryData]),
    ).toEqual([
      ['web-main-file-5016c3c3db', { file: 'Z3LDvMOfZQ0K' }],
      ['web-main-file-79d24e96ed', { file: 'AAEC/w==' }],
    ]);
  });

  it('that are one secret come from its Secret', () => {
    const objects = renderTest(
      workloadWith({ '/etc/password': { text: [password], mode: '0400' } }),
    );
    expect(objects.map(({ kind }) => kind)).toEqual(['Deployment']);
    expect(templateOf(objects).spec.volumes).toEqual([
      {
        name: 'files-main',
        projected: {
          sources: [
            {
              secret: {
                name: 'db',
                items: [{ key: 'password', path: '741f769683', mode: 0o400 }],
              },
            },
          ],
        },
      },
    ]);
  });

  it('in which a secret stands between other text come from a derived Secret', () => {
    const parts = ['password = "', password, '"\n'];
    const workload = workloadWith({ '/etc/app.ini': { text: parts } });
    const name = `web-main-file-f1a845c1f4-${testHash(JSON.stringify(parts))}`;
    expect(templateOf(renderTest(workload)).spec.volumes).toEqual([
      {
        name: 'files-main',
        projected: {
          sources: [
            { secret: { name, items: [{ key: 'file', path: 'f1a845c1f4' }] } },
          ],
        },
      },
    ]);

    const [derived, ...others] = derivedSecrets({
      resolved: testWorkload(workload),
      target: { ...testTarget, namespace: 'shop' },
    });
    const metadata = {
      name,
      namespace: 'shop',
      labels: {
        'app.kubernetes.io/instance': 'web-4b1d',
        'app.kubernetes.io/managed-by': 'platform-orchestrator',
        'app.kubernetes.io/name': 'web',
      },
    };
    expect(others).toEqual([]);
    expect(derived).toEqual({ metadata, key: 'file', parts });
    expect(
      renderDerivedSecret({
        derived,
        valueOf: reference => `${reference.name}'s ${reference.key}`,
      }),
    ).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata,
      type: 'Opaque',
      immutable: true,
      data: {
        file: Buffer.from(`password = "db's password"\n`).toString('base64'),
      },
    });
  });

  it('have to be known, base64 where they say so, and small enough', () => {
    expect(
      problemsOf({
        containers: {
          main: {
            files: {
              '/a': { content: '' },
              '/b': { binaryContent: '!!' },
              '/c': { content: '', mode: '0888' },
              '/d': { content: '' },
              '/e': { content: '' },
            },
          },
        },
        files: {
          main: {
            '/b': { base64: '!!' },
            '/c': { text: '' },
            '/d': { text: 'x'.repeat(1024 * 1024 + 1) },
            '/e': { text: [{ name: 'Db', key: 'password' }] },
          },
        },
      }),
    ).toEqual([
      {
        path: 'containers.main.files["/a"]',
        code: 'manifests/unresolved',
        message: 'The content of the file is not known.',
      },
      {
        path: 'containers.main.files["/b"].binaryContent',
        code: 'manifests/invalid-base64',
        message: 'The content is not base64.',
      },
      {
        path: 'containers.main.files["/c"].mode',
        code: 'manifests/invalid-mode',
        message: 'This is no file mode.',
      },
      {
        path: 'containers.main.files["/d"]',
        code: 'manifests/content-too-large',
        message: 'The file is too large for a ConfigMap.',
        suggestion: 'put it into the image, or onto a volume',
      },
      {
        path: 'containers.main.files["/e"]',
        code: 'manifests/invalid-name',
        message: 'It refers to a Secret by a name that no Secret can have.',
      },
    ]);
  });
});

describe('targets of files', () => {
  it('are paths of files that do not lie within each other', () => {
    const problem = (target: string, message: string) => ({
      path: `containers.main.files[${JSON.stringify(target)}]`,
      code: 'manifests/invalid-path',
      message,
    });
    expect(
      problemsOf(
        workloadWith({
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
    expect(problemsOf(workloadWith({ '/a/..': { text: '' } }))).toEqual([
      problem('/a/..', 'This is no path of a file.'),
    ]);
  });
});

describe('mounts of single files', () => {
  it('leave the rest of the folder visible', () => {
    expect(
      mountsOf(
        workloadWith({
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
      workloadWith({ '/etc/a': { text: 'a' } }, ['one', 'two']),
    );
    expect(volumes.map(({ name }) => name)).toEqual(['files-one', 'files-two']);
    expect(mounts.two[0].name).toBe('files-two');
  });
});

describe('mounts of directories', () => {
  const fileMounts = 'directory';

  it('have one volume for a folder, ordered by its path', () => {
    const { volumes, mounts } = mountsOf(
      workloadWith({
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
      workloadWith(
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
    const workload = workloadWith({ '/etc/..data': { text: '' } });
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

describe('splitTarget', () => {
  it.each([
    ['/etc/app/app.conf', '/etc/app', 'app.conf'],
    ['/app.conf', '/', 'app.conf'],
    ['app.conf', '.', 'app.conf'],
    ['etc/app.conf', 'etc', 'app.conf'],
    ['/etc//a/../b/app.conf', '/etc/b', 'app.conf'],
    ['/etc/app/', '/etc/app', 'app'],
  ])(
    'splits %s as the reference implementation does',
    (target, directory, name) => {
      expect(splitTarget(target)).toEqual({ directory, name });
    },
  );
});

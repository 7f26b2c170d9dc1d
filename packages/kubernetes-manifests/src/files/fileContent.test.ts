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
import {
  problemsOf,
  renderTest,
  templateOf,
  testTarget,
  testWorkload,
} from '../__testUtils__/renderTest';
import { testHash } from '../__testUtils__/testHash';
import { derivedSecrets } from './derivedSecrets';
import { renderDerivedSecret } from './renderDerivedSecret';

const password = { name: 'db', key: 'password' };

describe('contents of files', () => {
  it('have a ConfigMap each, as bytes', () => {
    const objects = renderTest(
      workloadWithFiles({
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
      workloadWithFiles({
        '/etc/password': { text: [password], mode: '0400' },
      }),
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
    const workload = workloadWithFiles({ '/etc/app.ini': { text: parts } });
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

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

import { Workload } from '@platform-orchestrator/score';
import { RenderTarget } from './model/RenderTarget';
import { ManifestError } from './problems/ManifestError';
import { renderWorkload } from './renderWorkload';
import {
  renderTest,
  templateOf,
  TestWorkload,
} from './__testUtils__/renderTest';
import { testHash } from './__testUtils__/testHash';

const target: RenderTarget = {
  namespace: 'shop',
  instance: 'web-4b1d',
  labels: { 'platform-orchestrator.io/application': 'shop' },
  hash: testHash,
};

const workload: Workload = {
  apiVersion: 'score.dev/v1b1',
  metadata: { name: 'web', annotations: { team: 'blue' } },
  service: { ports: { http: { port: 80, targetPort: 8080 } } },
  containers: {
    main: {
      image: 'web:1',
      variables: { GREETING: 'hello', DATABASE: '${resources.db.url}' },
      files: { '/etc/web/app.conf': { content: 'port=8080', mode: '0644' } },
    },
  },
};

const labels = {
  'app.kubernetes.io/instance': 'web-4b1d',
  'app.kubernetes.io/managed-by': 'platform-orchestrator',
  'app.kubernetes.io/name': 'web',
  'platform-orchestrator.io/application': 'shop',
};

describe('renderWorkload', () => {
  it('renders a ConfigMap, a Service and a Deployment', () => {
    const objects = renderWorkload({
      resolved: {
        workload,
        variables: {
          main: {
            GREETING: 'hello',
            DATABASE: [
              'postgres://app:',
              { name: 'db', key: 'password' },
              '@db',
            ],
          },
        },
        files: { main: { '/etc/web/app.conf': { text: 'port=8080' } } },
        volumes: {},
      },
      target,
    });

    expect(objects).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'web-main-file-5c4970ec56',
          namespace: 'shop',
          labels,
        },
        binaryData: { file: 'cG9ydD04MDgw' },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: {
          name: 'web',
          namespace: 'shop',
          labels,
          annotations: { 'platform-orchestrator.io/workload-name': 'web' },
        },
        spec: {
          ports: [
            { name: 'http', port: 80, protocol: 'TCP', targetPort: 8080 },
          ],
          selector: { 'app.kubernetes.io/instance': 'web-4b1d' },
        },
      },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: {
          name: 'web',
          namespace: 'shop',
          labels,
          annotations: { 'platform-orchestrator.io/workload-name': 'web' },
        },
        spec: {
          selector: {
            matchLabels: { 'app.kubernetes.io/instance': 'web-4b1d' },
          },
          template: {
            metadata: {
              labels,
              annotations: {
                team: 'blue',
                'platform-orchestrator.io/workload-name': 'web',
                'platform-orchestrator.io/configuration-checksum': testHash(
                  '[["web-main-file-5c4970ec56",{"file":"cG9ydD04MDgw"}]]',
                ),
              },
            },
            spec: {
              automountServiceAccountToken: false,
              securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
              containers: [
                {
                  name: 'main',
                  image: 'web:1',
                  env: [
                    {
                      name: '__ref_Tym4TheMDG0ry80Fe4loxA',
                      valueFrom: {
                        secretKeyRef: { name: 'db', key: 'password' },
                      },
                    },
                    {
                      name: 'DATABASE',
                      value:
                        'postgres://app:$(__ref_Tym4TheMDG0ry80Fe4loxA)@db',
                    },
                    { name: 'GREETING', value: 'hello' },
                  ],
                  volumeMounts: [
                    {
                      name: 'files-main',
                      mountPath: '/etc/web/app.conf',
                      subPath: '5c4970ec56',
                      readOnly: true,
                    },
                  ],
                  securityContext: { allowPrivilegeEscalation: false },
                },
              ],
              volumes: [
                {
                  name: 'files-main',
                  projected: {
                    sources: [
                      {
                        configMap: {
                          name: 'web-main-file-5c4970ec56',
                          items: [
                            { key: 'file', path: '5c4970ec56', mode: 0o644 },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        },
      },
    ]);
  });

  describe('rolls the pods', () => {
    const checksumOf = (
      options: TestWorkload,
      secretVersion?: RenderTarget['secretVersion'],
    ) =>
      templateOf(renderTest(options, { secretVersion })).metadata.annotations?.[
        'platform-orchestrator.io/configuration-checksum'
      ];
    const withFile = (text: string): TestWorkload => ({
      containers: { main: { files: { '/a': { content: '' } } } },
      files: { main: { '/a': { text } } },
    });
    const withSecret: TestWorkload = {
      containers: { main: { variables: { PASSWORD: '' } } },
      variables: { main: { PASSWORD: [{ name: 'db', key: 'password' }] } },
    };

    it('when the content of a ConfigMap changes', () => {
      expect(checksumOf(withFile('one'))).toBe(checksumOf(withFile('one')));
      expect(checksumOf(withFile('one'))).not.toBe(checksumOf(withFile('two')));
    });

    it('when a Secret changes that keeps its name', () => {
      const first = checksumOf(withSecret, name => `first ${name}`);
      const second = checksumOf(withSecret, name => `second ${name}`);
      expect(first).toBe(testHash('[["db","first db"]]'));
      expect(second).not.toBe(first);
    });

    it('for nothing else', () => {
      expect(checksumOf({})).toBeUndefined();
      expect(checksumOf(withSecret)).toBeUndefined();
    });
  });

  it('throws everything that is wrong at once, ordered by path', () => {
    const render = () =>
      renderTest({
        annotations: { 'k8s.score.dev/kind': 'CronJob' },
        containers: {
          main: { image: '.' },
          side: { image: '.', livenessProbe: {} },
        },
      });
    expect(render).toThrow(ManifestError);
    expect(render).toThrow(
      [
        'Workload "web" cannot be rendered for Kubernetes:',
        '- containers.main.image: No image was given for this container.',
        '- containers.side.image: No image was given for this container.',
        '- containers.side.livenessProbe: The probe asks nothing.',
        '- metadata.annotations["k8s.score.dev/kind"]: A workload cannot be rendered as this kind of object.',
      ].join('\n'),
    );
  });
});

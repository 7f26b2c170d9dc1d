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

import {
  problemsOf,
  renderTest,
  templateOf,
} from '../__testUtils__/renderTest';
import { mergeFields } from './mergeFields';

describe('mergeFields', () => {
  it('merges objects and replaces all else', () => {
    expect(
      mergeFields<Record<string, unknown>>(
        { a: { x: 1, y: [1] }, b: [1], c: 1 },
        { a: { y: [2], z: 3 }, b: [], d: undefined },
      ),
    ).toEqual({ a: { x: 1, y: [2], z: 3 }, b: [], c: 1 });
  });

  it('merges containers of one name, and replaces variables of one name', () => {
    expect(
      mergeFields<Record<string, unknown>>(
        {
          containers: [
            {
              name: 'a',
              image: 'a:1',
              env: [
                { name: 'X', value: 'x' },
                { name: 'Y', value: 'y' },
              ],
            },
          ],
        },
        {
          containers: [
            { name: 'b' },
            {
              name: 'a',
              env: [
                { name: 'X', valueFrom: { fieldRef: {} } },
                { name: 'Z', value: 'z' },
              ],
            },
          ],
        },
      ),
    ).toEqual({
      containers: [
        {
          name: 'a',
          image: 'a:1',
          env: [
            { name: 'X', valueFrom: { fieldRef: {} } },
            { name: 'Y', value: 'y' },
            { name: 'Z', value: 'z' },
          ],
        },
        { name: 'b' },
      ],
    });
  });

  it('takes every key as a key', () => {
    const over = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":[1]}',
    );
    const merged = mergeFields({ constructor: [2] as unknown }, over);
    expect(Object.keys(merged).sort()).toEqual(['__proto__', 'constructor']);
    expect(({} as any).polluted).toBeUndefined();
  });
});

describe('overrides', () => {
  it('are laid over the Deployment, its pods and their containers', () => {
    const objects = renderTest({
      containers: { main: { variables: { A: 'a' } } },
      variables: { main: { A: 'a' } },
      overrides: {
        replicas: 3,
        serviceAccountName: 'reader',
        pod: { fields: { nodeSelector: { disk: 'ssd' } } },
        containers: {
          main: {
            imagePullPolicy: 'Always',
            env: [{ name: 'B', value: 'b' }],
          },
        },
      },
    });
    expect(objects.at(-1)!.spec).toMatchObject({ replicas: 3 });
    expect(templateOf(objects).spec).toEqual({
      serviceAccountName: 'reader',
      nodeSelector: { disk: 'ssd' },
      containers: [
        {
          name: 'main',
          image: 'nginx',
          imagePullPolicy: 'Always',
          env: [
            { name: 'A', value: 'a' },
            { name: 'B', value: 'b' },
          ],
        },
      ],
    });
  });

  it('reach a container that starts before others', () => {
    const { initContainers } = templateOf(
      renderTest({
        containers: {
          main: {},
          first: { before: { main: { ready: 'complete' } } },
        },
        overrides: { containers: { first: { workingDir: '/app' } } },
      }),
    ).spec;
    expect(initContainers).toEqual([
      { name: 'first', image: 'nginx', workingDir: '/app' },
    ]);
  });

  it('are refused for containers that are not there', () => {
    expect(
      problemsOf({ overrides: { containers: { mian: { tty: true } } } }),
    ).toEqual([
      {
        path: 'overrides.containers.mian',
        code: 'manifests/unknown-container',
        message: 'The workload has no container of this name.',
        suggestion: 'did you mean "main"?',
      },
    ]);
  });
});

describe('attached manifests', () => {
  it('join the pod', () => {
    const { spec } = templateOf(
      renderTest({
        attached: {
          containers: [
            {
              name: 'proxy',
              image: 'proxy',
              volumeMounts: [{ name: 'sockets', mountPath: '/sockets' }],
            },
            { name: 'agent', image: 'agent', restartPolicy: 'Always' },
          ],
          volumes: [{ name: 'sockets', emptyDir: {} }],
        },
      }),
    );
    expect(spec).toEqual({
      initContainers: [
        { name: 'agent', image: 'agent', restartPolicy: 'Always' },
      ],
      containers: [
        { name: 'main', image: 'nginx' },
        {
          name: 'proxy',
          image: 'proxy',
          volumeMounts: [{ name: 'sockets', mountPath: '/sockets' }],
        },
      ],
      volumes: [{ name: 'sockets', emptyDir: {} }],
    });
  });

  it('are refused where they clash with the pod or refer to what is not there', () => {
    expect(
      problemsOf({
        attached: {
          containers: [
            { name: 'main', image: 'other' },
            {
              name: 'proxy',
              image: 'proxy',
              volumeMounts: [{ name: 'nothing', mountPath: '/a' }],
            },
          ],
          volumes: [
            { name: 'twice', emptyDir: {} },
            { name: 'twice', emptyDir: {} },
          ],
        },
      }),
    ).toEqual([
      {
        path: 'attached.containers',
        code: 'manifests/attached-clash',
        message: 'The pod would have two containers of one name.',
      },
      {
        path: 'attached.volumes',
        code: 'manifests/attached-clash',
        message: 'The pod would have two volumes of one name.',
      },
      {
        path: 'containers.proxy',
        code: 'manifests/missing-volume',
        message:
          'The container mounts a volume at "/a" that the pod does not have.',
      },
    ]);
  });
});

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

import { problemsOf } from '../__testUtils__/renderTest';
import { workloadWithVolumes } from '../__testUtils__/workloadWithVolumes';
import { VolumeBinding } from '../model/VolumeBinding';

const cache: VolumeBinding = {
  resource: 'volume.default#web.cache',
  source: { emptyDir: {} },
};

describe('what is no volume', () => {
  const problemWith = (binding: VolumeBinding) =>
    problemsOf(workloadWithVolumes({ main: { '/data': binding } }));
  const path = 'containers.main.volumes["/data"]';
  const resource = 'volume.default#web.data';

  it('is refused with the field that Kubernetes does not know', () => {
    expect(
      problemWith({
        resource,
        claimSpec: { storageClassname: 'fast' } as any,
      }),
    ).toEqual([
      {
        path,
        code: 'manifests/volume-source',
        message: `The output "claimSpec" of "${resource}" has a field that Kubernetes does not know: claimSpec.storageClassname.`,
        suggestion: 'did you mean "storageClassName"?',
      },
    ]);
    expect(
      problemWith({
        resource,
        source: {
          projected: { sources: [{ secret: { name: 'a', itms: [] } as any }] },
        },
      }),
    ).toEqual([
      {
        path,
        code: 'manifests/volume-source',
        message: `The output "source" of "${resource}" has a field that Kubernetes does not know: source.projected.sources[0].secret.itms.`,
        suggestion: 'did you mean "items"?',
      },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['two sources', { emptyDir: {}, hostPath: { path: '/' } }],
  ])('is refused: %s', (_name, source) => {
    expect(problemWith({ resource, source })).toEqual([
      {
        path,
        code: 'manifests/volume-source',
        message: `The output "source" of "${resource}" is not one volume.`,
      },
    ]);
  });

  it.each([null, 'emptyDir', []])('is refused: %j', source => {
    expect(problemWith({ resource, source: source as any })).toEqual([
      {
        path,
        code: 'manifests/volume-source',
        message: `The output "source" of "${resource}" is no object.`,
      },
    ]);
  });

  it('is refused where nobody attached it', () => {
    expect(
      problemsOf({
        ...workloadWithVolumes({
          main: { '/data': { resource, volumeName: 'dta' } },
        }),
        attached: { volumes: [{ name: 'data', emptyDir: {} }] },
      }),
    ).toEqual([
      {
        path,
        code: 'manifests/missing-volume',
        message: `The resource "${resource}" names a volume that no manifest attaches.`,
        suggestion: 'did you mean "data"?',
      },
    ]);
  });

  it('is refused where the resource is not known', () => {
    expect(
      problemsOf({
        containers: { main: { volumes: { '/data': { source: 'data' } } } },
      }),
    ).toEqual([
      {
        path: `${path}.source`,
        code: 'manifests/unresolved',
        message: 'What is to be mounted is not known.',
      },
    ]);
  });

  it.each(['/absolute', '../up', 'a/../b'])(
    'is refused where the folder leaves it: %s',
    folder => {
      expect(
        problemsOf(
          workloadWithVolumes({ main: { '/data': cache } }, { path: folder }),
        ),
      ).toEqual([
        {
          path: `${path}.path`,
          code: 'manifests/invalid-path',
          message: 'This is no folder within the volume.',
        },
      ]);
    },
  );

  it('is refused where the whole file system is', () => {
    expect(problemsOf(workloadWithVolumes({ main: { '/.': cache } }))).toEqual([
      {
        path: 'containers.main.volumes["/."]',
        code: 'manifests/invalid-path',
        message: 'A volume cannot take the place of the whole file system.',
      },
    ]);
  });

  it('is refused where something else is mounted', () => {
    expect(
      problemsOf({
        containers: {
          main: {
            volumes: { '/data': { source: 'data' } },
            files: { '/data/': { content: '' }, 'data/data': { content: '' } },
          },
        },
        volumes: { main: { '/data': cache } },
        files: { main: { '/data/': { text: '' }, 'data/data': { text: '' } } },
      }),
    ).toEqual([
      {
        path: 'containers.main',
        code: 'manifests/mounted-twice',
        message: 'Two things would be mounted at one path of the container.',
      },
    ]);
  });
});

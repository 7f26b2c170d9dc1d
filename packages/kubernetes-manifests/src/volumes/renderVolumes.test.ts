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

import { renderTest, templateOf } from '../__testUtils__/renderTest';
import { workloadWithVolumes } from '../__testUtils__/workloadWithVolumes';
import { VolumeBinding } from '../model/VolumeBinding';

const cache: VolumeBinding = {
  resource: 'volume.default#web.cache',
  source: { emptyDir: {} },
};
const data: VolumeBinding = {
  resource: 'volume.default#web.data',
  claimSpec: {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
  },
};

describe('volumes', () => {
  it('are mounted as the Score file says', () => {
    const { spec } = templateOf(
      renderTest(
        workloadWithVolumes(
          { main: { '/cache': cache } },
          { path: 'folder', readOnly: true },
        ),
      ),
    );
    expect(spec).toEqual({
      containers: [
        {
          name: 'main',
          image: 'nginx',
          volumeMounts: [
            {
              name: 'vol-4f7cfe6fcd',
              mountPath: '/cache',
              subPath: 'folder',
              readOnly: true,
            },
          ],
        },
      ],
      volumes: [{ name: 'vol-4f7cfe6fcd', emptyDir: {} }],
    });
  });

  it('are one for each resource, however often it is mounted', () => {
    const { spec } = templateOf(
      renderTest(
        workloadWithVolumes({
          one: { '/a': cache, '/b': cache },
          two: { '/c': cache },
        }),
      ),
    );
    expect(spec.volumes).toEqual([{ name: 'vol-6a50dc8584', emptyDir: {} }]);
    expect(
      spec.containers.flatMap(({ volumeMounts = [] }) => volumeMounts),
    ).toEqual([
      { name: 'vol-6a50dc8584', mountPath: '/a' },
      { name: 'vol-6a50dc8584', mountPath: '/b' },
      { name: 'vol-6a50dc8584', mountPath: '/c' },
    ]);
  });

  it('of two resources are two, even at one path', () => {
    const other = { ...cache, resource: 'volume.default#web.other' };
    const { spec } = templateOf(
      renderTest(
        workloadWithVolumes({ one: { '/a': cache }, two: { '/a': other } }),
      ),
    );
    const names = spec.containers.map(
      ({ volumeMounts = [] }) => volumeMounts[0].name,
    );
    expect(new Set(names).size).toBe(2);
    expect(spec.volumes).toEqual(names.map(name => ({ name, emptyDir: {} })));
  });

  it('that a driver attached are mounted by their names', () => {
    const { spec } = templateOf(
      renderTest({
        ...workloadWithVolumes({
          main: {
            '/attached': {
              resource: 'volume.default#web.attached',
              volumeName: 'from-driver',
            },
          },
        }),
        attached: {
          volumes: [{ name: 'from-driver', nfs: { server: 'nas', path: '/' } }],
        },
      }),
    );
    expect(spec.volumes).toEqual([
      { name: 'from-driver', nfs: { server: 'nas', path: '/' } },
    ]);
    expect(spec.containers[0].volumeMounts).toEqual([
      { name: 'from-driver', mountPath: '/attached' },
    ]);
  });
});

describe('claims', () => {
  it('of a Deployment are one that all pods share, one after the other', () => {
    const objects = renderTest(
      workloadWithVolumes({ main: { '/data': data } }),
    );
    expect(objects.map(({ kind }) => kind)).toEqual([
      'PersistentVolumeClaim',
      'Deployment',
    ]);
    const [claim, deployment] = objects;
    expect(claim.spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    });
    expect(deployment.spec).toMatchObject({ strategy: { type: 'Recreate' } });
    expect(templateOf(objects).spec.volumes).toEqual([
      {
        name: 'vol-bd47413b5c',
        persistentVolumeClaim: { claimName: claim.metadata.name },
      },
    ]);
  });

  it('that several nodes may use at once need no pause between old and new pods', () => {
    const shared: VolumeBinding = {
      ...data,
      claimSpec: { accessModes: ['ReadWriteMany'] },
    };
    const objects = renderTest(
      workloadWithVolumes({ main: { '/data': shared } }),
    );
    expect(objects.at(-1)!.spec).not.toHaveProperty('strategy');
  });

  it('keep their name when the mount moves', () => {
    const nameAt = (path: string) =>
      renderTest(workloadWithVolumes({ main: { [path]: data } }))[0].metadata
        .name;
    expect(nameAt('/data')).toBe(nameAt('/elsewhere'));
  });

  it('of a StatefulSet are templates', () => {
    const objects = renderTest({
      ...workloadWithVolumes({ main: { '/data': data } }),
      annotations: { 'k8s.score.dev/kind': 'StatefulSet' },
    });
    expect(objects.map(({ kind }) => kind)).toEqual(['Service', 'StatefulSet']);
    expect(objects.at(-1)!.spec).toMatchObject({
      serviceName: 'web-headless-svc',
      volumeClaimTemplates: [
        {
          metadata: { name: 'vol-bd47413b5c' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
      ],
    });
    expect(templateOf(objects).spec).toEqual({
      containers: [
        {
          name: 'main',
          image: 'nginx',
          volumeMounts: [{ name: 'vol-bd47413b5c', mountPath: '/data' }],
        },
      ],
    });
  });
});

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

import type { PodSpec } from 'kubernetes-types/core/v1';
import { problemsOf } from '../__testUtils__/renderTest';
import { withSecurityProfile } from './securityProfile';

const pod: PodSpec = {
  initContainers: [{ name: 'first' }],
  containers: [{ name: 'main' }],
};

describe('withSecurityProfile', () => {
  it('sets nothing with none', () => {
    expect(withSecurityProfile(pod, 'none')).toEqual(pod);
  });

  it('sets with baseline what images that run as root can live with', () => {
    const securityContext = { allowPrivilegeEscalation: false };
    expect(withSecurityProfile(pod, 'baseline')).toEqual({
      automountServiceAccountToken: false,
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      initContainers: [{ name: 'first', securityContext }],
      containers: [{ name: 'main', securityContext }],
    });
  });

  it('sets with restricted what the Pod Security Standard asks for', () => {
    const securityContext = {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    };
    expect(withSecurityProfile(pod, 'restricted')).toEqual({
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      initContainers: [{ name: 'first', securityContext }],
      containers: [{ name: 'main', securityContext }],
    });
  });

  it('keeps what is set already', () => {
    const own: PodSpec = {
      automountServiceAccountToken: true,
      securityContext: { seccompProfile: { type: 'Unconfined' }, fsGroup: 1 },
      containers: [
        {
          name: 'main',
          securityContext: {
            allowPrivilegeEscalation: true,
            capabilities: { drop: ['NET_RAW'] },
          },
        },
      ],
    };
    expect(withSecurityProfile(own, 'restricted')).toEqual({
      ...own,
      securityContext: { ...own.securityContext, runAsNonRoot: true },
    });
  });

  it('mounts the token of an account that was named', () => {
    expect(
      withSecurityProfile({ ...pod, serviceAccountName: 'reader' }, 'baseline'),
    ).not.toHaveProperty('automountServiceAccountToken');
  });

  it('does not contradict a container that is privileged', () => {
    const privileged = { name: 'a', securityContext: { privileged: true } };
    const admin = {
      name: 'b',
      securityContext: { capabilities: { add: ['SYS_ADMIN'] } },
    };
    expect(
      withSecurityProfile({ containers: [privileged, admin] }, 'baseline')
        .containers,
    ).toEqual([privileged, admin]);
  });

  it('leaves out the settings of Linux on Windows', () => {
    const windows: PodSpec = { os: { name: 'windows' }, containers: [] };
    expect(withSecurityProfile(windows, 'baseline')).toEqual({
      ...windows,
      automountServiceAccountToken: false,
    });
  });

  it('permits only the volumes of the standard with restricted', () => {
    const volume = {
      containers: { main: { volumes: { '/data': { source: 'data' } } } },
      volumes: {
        main: {
          '/data': {
            resource: 'volume.default#data',
            source: { hostPath: { path: '/data' } },
          },
        },
      },
    };
    expect(problemsOf(volume, { securityProfile: 'baseline' })).toEqual([]);
    expect(problemsOf(volume, { securityProfile: 'restricted' })).toEqual([
      {
        path: 'containers.main.volumes["/data"]',
        code: 'manifests/not-permitted',
        message:
          'The resource "volume.default#data" is a volume that the security profile "restricted" does not permit.',
      },
    ]);
  });
});

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

import { JsonValue, Workload } from '@platform-orchestrator/score';
import { Secret } from '../../model/Secret';
import { RolloutRequest } from '../../ports/Driver';
import { applyWorkloadUpdate } from './applyWorkloadUpdate';

const WORKLOAD: Workload = {
  apiVersion: 'score.dev/v1b1',
  metadata: { name: 'web', annotations: { 'acme.example/team': 'blue' } },
  service: { ports: { http: { port: 80, targetPort: 8080 } } },
  containers: {
    main: {
      image: 'web:1',
      command: ['run'],
      variables: { URL: '${resources.db.url}', PLAIN: 'a' },
      files: {
        '/etc/conf': { content: 'p=${resources.db.password}', mode: '0600' },
        '/etc/raw': { content: '${x}', noExpand: true },
        '/etc/logo': { binaryContent: 'AAEC' },
      },
      volumes: { '/data': { source: '${resources.data}', readOnly: true } },
      before: { side: { ready: 'healthy' } },
      resources: { limits: { cpu: '1' } },
      livenessProbe: { exec: { command: ['true'] } },
      readinessProbe: {
        httpGet: {
          path: '/ready',
          port: 8080,
          scheme: 'HTTPS',
          httpHeaders: [{ name: 'X-A', value: 'b' }],
        },
      },
    },
    side: { image: 'side:1' },
  },
  resources: { db: { type: 'postgres' }, data: { type: 'volume' } },
};

const SECRET = Secret.of('p=s', { from: 'db', path: 'password' });

const ROLLOUT: RolloutRequest = {
  workload: WORKLOAD,
  variables: { main: { URL: 'db://host', PLAIN: 'a' }, side: {} },
  files: {
    main: {
      '/etc/conf': { text: SECRET },
      '/etc/raw': { text: '${x}' },
      '/etc/logo': { base64: 'AAEC' },
    },
    side: {},
  },
  volumes: {
    main: {
      '/data': { resource: 'volume.default#workloads.web.data', outputs: {} },
    },
    side: {},
  },
  routes: {},
};

function update(...operations: JsonValue[]): RolloutRequest {
  const result = applyWorkloadUpdate({ rollout: ROLLOUT, update: operations });
  if ('problems' in result) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.rollout;
}

describe('applyWorkloadUpdate', () => {
  it('changes nothing when the update is empty', () => {
    expect(update()).toEqual(ROLLOUT);
    expect(update().files.main['/etc/conf']).toEqual({ text: SECRET });
  });

  it('lays labels, annotations and fields of pods and containers beside the workload', () => {
    const { workload, overrides } = update(
      { op: 'add', path: '/spec/labels', value: { a: 'b' } },
      { op: 'add', path: '/spec/deployment/labels', value: { c: 'd' } },
      { op: 'add', path: '/spec/pod/labels/e', value: 'f' },
      { op: 'add', path: '/spec/pod/hostNetwork', value: true },
      { op: 'add', path: '/spec/tolerations', value: [{ key: 'gpu' }] },
      { op: 'add', path: '/spec/service/annotations', value: { g: 'h' } },
      { op: 'add', path: '/spec/serviceAccountName', value: 'web' },
      {
        op: 'add',
        path: '/spec/containers/main/securityContext',
        value: { runAsUser: 1 },
      },
    );
    expect(workload).toEqual(WORKLOAD);
    expect(overrides).toEqual({
      labels: { a: 'b' },
      deployment: { labels: { c: 'd' } },
      pod: {
        labels: { e: 'f' },
        fields: { hostNetwork: true, tolerations: [{ key: 'gpu' }] },
      },
      service: { annotations: { g: 'h' } },
      serviceAccountName: 'web',
      containers: { main: { securityContext: { runAsUser: 1 } } },
    });
  });

  it('changes the workload itself', () => {
    const { workload, overrides } = update(
      { op: 'replace', path: '/spec/containers/main/image', value: 'web:2' },
      { op: 'remove', path: '/spec/containers/main/command' },
      { op: 'add', path: '/spec/annotations/tier', value: 'y' },
      {
        op: 'add',
        path: '/spec/service/ports/admin',
        value: { service_port: 90, container_port: 9090, protocol: 'TCP' },
      },
      {
        op: 'replace',
        path: '/spec/containers/main/readiness_probe/path',
        value: '/other',
      },
      { op: 'add', path: '/spec/containers/proxy', value: { image: 'p:1' } },
    );
    expect(overrides).toBeUndefined();
    const { command: _, ...main } = WORKLOAD.containers.main;
    expect(workload).toEqual({
      ...WORKLOAD,
      metadata: {
        name: 'web',
        annotations: { 'acme.example/team': 'blue', tier: 'y' },
      },
      service: {
        ports: {
          http: { port: 80, targetPort: 8080 },
          admin: { port: 90, targetPort: 9090, protocol: 'TCP' },
        },
      },
      containers: {
        ...WORKLOAD.containers,
        main: {
          ...main,
          image: 'web:2',
          readinessProbe: {
            httpGet: { ...main.readinessProbe!.httpGet, path: '/other' },
          },
        },
        proxy: { image: 'p:1' },
      },
    });
  });

  it('takes new texts as they are, and keeps the values of the others', () => {
    const result = update(
      {
        op: 'add',
        path: '/spec/containers/main/variables/NEW',
        value: '${resources.db.password} $$',
      },
      {
        op: 'replace',
        path: '/spec/containers/main/files/~1etc~1raw/value',
        value: '${y}',
      },
      {
        op: 'add',
        path: '/spec/containers/main/volume_mounts/~1more',
        value: { id: 'other' },
      },
    );
    expect(result.variables.main).toEqual({
      URL: 'db://host',
      PLAIN: 'a',
      NEW: '${resources.db.password} $$',
    });
    expect(result.files.main['/etc/conf']).toEqual({ text: SECRET });
    expect(result.files.main['/etc/raw']).toEqual({ text: '${y}' });
    expect(result.volumes.main).toEqual({
      ...ROLLOUT.volumes.main,
      '/more': { resource: 'other', outputs: {} },
    });
  });

  it.each<[string, JsonValue, object]>([
    [
      'a patch that cannot be applied',
      [{ op: 'remove', path: '/spec/none' }],
      { code: 'match/bad-update', path: 'update[0]' },
    ],
    [
      'a workload that is none any more',
      [{ op: 'remove', path: '/spec/containers/main/image' }],
      { path: 'containers.main.image' },
    ],
    [
      'a field of the wrong type',
      [{ op: 'replace', path: '/spec/containers/main/image', value: 1 }],
      { path: 'containers.main.image' },
    ],
  ])('refuses %s', (_, patch, problem) => {
    expect(
      applyWorkloadUpdate({ rollout: ROLLOUT, update: patch }),
    ).toMatchObject({ problems: [problem] });
  });
});

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
import {
  problemsOf,
  renderTest,
  testWorkload,
} from '../__testUtils__/renderTest';
import { serviceName } from '../names/workloadNames';

const ports: NonNullable<Workload['service']>['ports'] = {
  web: { port: 80, targetPort: 8080 },
  dns: { port: 53, protocol: 'UDP' },
};

describe('the Service', () => {
  it('has the ports by name', () => {
    const [service] = renderTest({ service: { ports } });
    expect(service).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'web',
        labels: {
          'app.kubernetes.io/instance': 'web-4b1d',
          'app.kubernetes.io/managed-by': 'platform-orchestrator',
          'app.kubernetes.io/name': 'web',
        },
        annotations: { 'platform-orchestrator.io/workload-name': 'web' },
      },
      spec: {
        ports: [
          { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
          { name: 'web', port: 80, protocol: 'TCP', targetPort: 8080 },
        ],
        selector: { 'app.kubernetes.io/instance': 'web-4b1d' },
      },
    });
  });

  it('is not there without ports', () => {
    expect(
      renderTest({ service: { ports: {} } }).map(({ kind }) => kind),
    ).toEqual(['Deployment']);
  });

  it('is beside a headless one with a StatefulSet', () => {
    const objects = renderTest({
      service: { ports },
      annotations: { 'k8s.score.dev/kind': 'StatefulSet' },
    });
    expect(
      objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    ).toEqual(['Service web', 'Service web-headless-svc', 'StatefulSet web']);
    expect(objects[1].spec).toEqual({
      clusterIP: 'None',
      ports: [{ name: 'default', port: 99, targetPort: 99 }],
      selector: { 'app.kubernetes.io/instance': 'web-4b1d' },
    });
  });

  it('cannot have two ports of one number and protocol', () => {
    expect(
      problemsOf({
        service: {
          ports: {
            a1: { port: 80 },
            b1: { port: 80, protocol: 'TCP', targetPort: 1 },
            c1: { port: 80, protocol: 'UDP' },
          },
        },
      }),
    ).toEqual([
      {
        path: 'service.ports.b1.port',
        code: 'manifests/service-port',
        message: 'The port "a1" has this number and protocol already.',
      },
    ]);
  });
});

describe('serviceName', () => {
  const nameOf = (name: string, annotation?: string) =>
    serviceName(
      testWorkload({
        name,
        annotations: annotation
          ? { 'k8s.score.dev/service-name': annotation }
          : undefined,
      }).workload,
    );

  it.each([
    ['web', 'web'],
    ['x'.repeat(63), 'x'.repeat(63)],
    ['1st', 'svc-1st-e01ddf6594'],
  ])('makes of %s what Kubernetes takes: %s', (name, expected) => {
    expect(nameOf(name)).toBe(expected);
  });

  it('is the name that an annotation gives, where Kubernetes takes it', () => {
    const service = { ports };
    const annotate = (name: string) => ({
      service,
      annotations: { 'k8s.score.dev/service-name': name },
    });
    expect(nameOf('web', 'frontend')).toBe('frontend');
    expect(renderTest(annotate('frontend'))[0].metadata.name).toBe('frontend');
    expect(problemsOf(annotate('Front_End'))).toEqual([
      {
        path: 'metadata.annotations["k8s.score.dev/service-name"]',
        code: 'manifests/invalid-name',
        message: 'A Service cannot have this name.',
      },
    ]);
  });
});

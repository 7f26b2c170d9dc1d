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
import { Container } from '@platform-orchestrator/score';

function render(container: Partial<Container>) {
  return templateOf(renderTest({ containers: { main: container } })).spec
    .containers[0];
}

function problems(container: Partial<Container>) {
  return problemsOf({ containers: { main: container } });
}

describe('renderContainer', () => {
  it('hands on image, command and arguments as they are', () => {
    expect(
      render({ command: ['sh', '-c'], args: ['echo $(HOME) ${x} $$'] }),
    ).toEqual({
      name: 'main',
      image: 'nginx',
      command: ['sh', '-c'],
      args: ['echo $(HOME) ${x} $$'],
    });
  });

  it('leaves out empty lists', () => {
    expect(render({ command: [], args: [], variables: {} })).toEqual({
      name: 'main',
      image: 'nginx',
    });
  });

  it('writes amounts as the API server does', () => {
    expect(
      render({
        resources: {
          limits: { memory: '1000K' },
          requests: { cpu: '0.5', memory: '0.5Ki' },
        },
      }).resources,
    ).toEqual({
      limits: { memory: '1M' },
      requests: { cpu: '500m', memory: '512' },
    });
  });

  it('prefers the command of a probe to its request', () => {
    expect(
      render({
        livenessProbe: {
          exec: { command: ['true'] },
          httpGet: { path: '/', port: 80 },
        },
      }).livenessProbe,
    ).toEqual({ exec: { command: ['true'] } });
  });

  it('hands on everything of a request', () => {
    expect(
      render({
        readinessProbe: {
          httpGet: {
            path: '/ready',
            port: 8080,
            host: 'localhost',
            scheme: 'HTTPS',
            httpHeaders: [{ name: 'X-Probe', value: 'yes' }],
          },
        },
      }).readinessProbe,
    ).toEqual({
      httpGet: {
        path: '/ready',
        port: 8080,
        host: 'localhost',
        scheme: 'HTTPS',
        httpHeaders: [{ name: 'X-Probe', value: 'yes' }],
      },
    });
  });

  it('refuses what Kubernetes would', () => {
    expect(
      problems({
        image: '.',
        variables: { NOT_RESOLVED: '${metadata.name}' },
        resources: {
          limits: { cpu: '1', memory: '1 MB' },
          requests: { cpu: '2' },
        },
        livenessProbe: { exec: { command: [] } },
        readinessProbe: {
          httpGet: {
            path: '/',
            port: 80,
            httpHeaders: [{ name: 'X_Probe', value: 'yes' }],
          },
        },
      }),
    ).toEqual([
      {
        path: 'containers.main.image',
        code: 'manifests/missing-image',
        message: 'No image was given for this container.',
      },
      {
        path: 'containers.main.livenessProbe.exec.command',
        code: 'manifests/probe',
        message: 'The command of the probe is empty.',
      },
      {
        path: 'containers.main.readinessProbe.httpGet.httpHeaders[0].name',
        code: 'manifests/probe',
        message: 'Kubernetes sends no header of this name.',
        suggestion: 'did you mean "X-Probe"?',
      },
      {
        path: 'containers.main.resources.limits.memory',
        code: 'manifests/invalid-quantity',
        message: 'This is no amount of memory.',
      },
      {
        path: 'containers.main.resources.requests.cpu',
        code: 'manifests/invalid-quantity',
        message: 'The request for cpu is above the limit.',
      },
      {
        path: 'containers.main.variables.NOT_RESOLVED',
        code: 'manifests/unresolved',
        message: 'The value of the variable is not known.',
      },
    ]);
  });

  it('refuses an image with spaces around it, and a probe that asks nothing', () => {
    expect(problems({ image: ' nginx', livenessProbe: {} })).toEqual([
      {
        path: 'containers.main.image',
        code: 'manifests/missing-image',
        message: 'This is no image.',
        suggestion: 'did you mean "nginx"?',
      },
      {
        path: 'containers.main.livenessProbe',
        code: 'manifests/probe',
        message: 'The probe asks nothing.',
      },
    ]);
  });
});

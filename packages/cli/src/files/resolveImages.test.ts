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
import { resolveImages } from './resolveImages';

describe('resolveImages', () => {
  const workload = (name: string, ...containers: string[]): Workload => ({
    apiVersion: 'score.dev/v1b1',
    metadata: { name },
    containers: Object.fromEntries(
      containers.map(container => [container, { image: '.' }]),
    ),
  });
  const workloads = [workload('web', 'main', 'proxy'), workload('api', 'main')];

  it('names the workload of a container that only one has', () => {
    expect(
      resolveImages({
        images: ['proxy=envoy:1', 'api/main=registry:5000/api@sha256:a=b'],
        workloads,
      }),
    ).toEqual({
      'web/proxy': 'envoy:1',
      'api/main': 'registry:5000/api@sha256:a=b',
    });
  });

  it.each([
    [
      'main=nginx',
      '--image main=…: several workloads have a container "main". Name one of web/main, web/proxy, api/main.',
    ],
    [
      'mian=nginx',
      '--image mian=…: no workload has a container "mian". Name one of web/main, web/proxy, api/main.',
    ],
    ['nginx', '--image nginx: write it as [workload/]container=image'],
    ['main=', '--image main=: write it as [workload/]container=image'],
    ['=nginx', '--image =nginx: write it as [workload/]container=image'],
  ])('refuses %s', (image, message) => {
    expect(() => resolveImages({ images: [image], workloads })).toThrow(
      message,
    );
  });
});

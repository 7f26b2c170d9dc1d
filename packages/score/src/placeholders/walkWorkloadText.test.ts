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

import { parseWorkload, Workload } from '../index';
import { walkWorkloadText, WorkloadText } from './walkWorkloadText';

const { workload } = parseWorkload(`
apiVersion: score.dev/v1b1
metadata:
  name: web
  annotations: { note: "\${metadata.name}" }
containers:
  main:
    image: "nginx:\${metadata.name}"
    command: ["\${metadata.name}"]
    variables: { A: "\${metadata.name}", B: plain }
    files:
      /a: { content: one }
      /b: { content: two, noExpand: true }
      /c: { binaryContent: dGhyZWU= }
      /d: { source: ./four }
    volumes:
      /v: { source: "\${resources.data}" }
    readinessProbe: { httpGet: { path: "/\${metadata.name}", port: 80 } }
resources:
  data:
    type: volume
    metadata: { note: "\${metadata.name}" }
    params: { a: { b: [five, 6, { "\${key}": seven }] } }
`);

describe('walkWorkloadText', () => {
  it('visits every text in which placeholders count, and no other', () => {
    const visited: WorkloadText[] = [];
    const same = walkWorkloadText(workload!, place => {
      visited.push(place);
    });

    expect(visited).toEqual([
      {
        text: '${metadata.name}',
        path: ['containers', 'main', 'variables', 'A'],
        place: 'variable',
        owner: 'main',
      },
      {
        text: 'plain',
        path: ['containers', 'main', 'variables', 'B'],
        place: 'variable',
        owner: 'main',
      },
      {
        text: 'one',
        path: ['containers', 'main', 'files', '/a', 'content'],
        place: 'fileContent',
        owner: 'main',
      },
      {
        text: '${resources.data}',
        path: ['containers', 'main', 'volumes', '/v', 'source'],
        place: 'volumeSource',
        owner: 'main',
      },
      {
        text: 'five',
        path: ['resources', 'data', 'params', 'a', 'b', 0],
        place: 'param',
        owner: 'data',
      },
      {
        text: 'seven',
        path: ['resources', 'data', 'params', 'a', 'b', 2, '${key}'],
        place: 'param',
        owner: 'data',
      },
    ]);
    expect(same).toBe(workload);
  });

  it('rewrites without changing the original', () => {
    const before = structuredClone(workload!);
    const shouted: Workload = walkWorkloadText(workload!, ({ text }) =>
      text.toUpperCase(),
    );

    expect(shouted.containers.main.variables).toEqual({
      A: '${METADATA.NAME}',
      B: 'PLAIN',
    });
    expect(shouted.resources!.data.params).toEqual({
      a: { b: ['FIVE', 6, { '${key}': 'SEVEN' }] },
    });
    expect(shouted.metadata).toBe(workload!.metadata);
    expect(workload).toEqual(before);
  });

  it('passes over what is no workload', () => {
    const odd = {
      containers: { main: { variables: ['x'], files: 'x' }, other: null },
    };

    expect(walkWorkloadText(odd, () => 'changed')).toBe(odd);
  });
});

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

import { parseWorkload } from '../workload/parseWorkload';
import { embedFileSources } from './embedFileSources';

const { workload, source } = parseWorkload(
  `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: .
    files:
      /text: {source: ./text, mode: "644", noExpand: true}
      /binary: {source: ./binary}
      /own: {content: x}
      /missing: {source: ./missing}
  other: {image: .}
`,
  { file: 'score.yaml' },
);
const FILES: Record<string, Uint8Array> = {
  './text': new TextEncoder().encode('\ufeffone ${x}\n'),
  './binary': Uint8Array.of(0, 255, 254),
};

describe('embedFileSources', () => {
  const result = embedFileSources(workload!, {
    read: path => FILES[path],
    source,
  });

  it('embeds text as content and everything else as base64', () => {
    expect(result.workload.containers.main.files).toEqual({
      '/text': { content: '\ufeffone ${x}\n', mode: '644', noExpand: true },
      '/binary': { binaryContent: 'AP/+' },
      '/own': { content: 'x' },
      '/missing': { source: './missing' },
    });
    expect(result.workload.containers.other).toBe(workload!.containers.other);
  });

  it('says which source does not exist', () => {
    expect(result.diagnostics).toEqual([
      {
        code: 'score/missing-source',
        severity: 'error',
        message: 'The file "./missing" does not exist.',
        file: 'score.yaml',
        range: {
          start: { line: 10, column: 26 },
          end: { line: 10, column: 35 },
        },
        path: 'containers.main.files["/missing"].source',
        expected: 'a file, relative to the folder of the Score file',
        found: 'none',
        suggestion: 'correct the path, or give the content here',
      },
    ]);
  });

  it('takes files of any size', () => {
    const bytes = new Uint8Array(300_000).fill(255);
    const { containers } = embedFileSources(workload!, {
      read: () => bytes,
    }).workload;

    expect(atob(containers.main.files!['/binary'].binaryContent!)).toHaveLength(
      300_000,
    );
  });
});

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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Measurement } from './Measurement';
import { scoreFiles } from './measureManifests';

const WORKLOADS = 300;

/** Outputs like those that our own rendering is given. */
const PROVISIONERS = ['database', 'cache', 'queue', 'bucket']
  .map(
    type => `- uri: template://bench/${type}
  type: ${type}
  outputs: |
    host: ${type}-host
    port: ${type}-port
    user: ${type}-user
    password: {{ encodeSecretRef "${type}-secret" "password" }}
`,
  )
  .concat(
    `- uri: template://bench/volume
  type: volume
  outputs: |
    source: { emptyDir: {} }
`,
  )
  .join('');

/** The reference implementation over the same files, as a whole process, where it is on the PATH. */
export function measureReference(): Measurement[] {
  if (spawnSync('score-k8s', ['--version']).status !== 0) {
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-score-'));
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync('score-k8s', args, { cwd: folder });
    if (status !== 0) {
      throw new Error(`score-k8s ${args[0]} failed: ${stderr}`);
    }
  };
  try {
    run('init', '--no-sample', '--no-default-provisioners');
    writeFileSync(
      join(folder, '.score-k8s', '00-bench.provisioners.yaml'),
      PROVISIONERS,
    );
    const files = scoreFiles(WORKLOADS).map((text, index) => {
      const file = `workload-${index}.yaml`;
      writeFileSync(join(folder, file), text);
      return file;
    });
    const start = performance.now();
    run('generate', ...files);
    return [
      {
        name: `score-k8s, ${WORKLOADS} workloads, each`,
        value: (performance.now() - start) / WORKLOADS,
        unit: 'ms',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

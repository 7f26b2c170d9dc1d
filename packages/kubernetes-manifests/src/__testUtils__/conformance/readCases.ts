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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConformanceCase } from './ConformanceCase';

/** The areas that this package passes. */
const AREA =
  /\.(k8s-workload|k8s-container-[a-z-]+|k8s-secret-[a-z-]+)\.jsonl$/;

/** The cases of this package's areas, or none, with one line that says so, where the folder isn't there. */
export function readCases(folder: string): ConformanceCase[] {
  if (!existsSync(folder)) {
    process.stdout.write(
      `Skipped: no conformance cases at ${folder} (set SCORE_CONFORMANCE)\n`,
    );
    return [];
  }
  return readdirSync(folder)
    .filter(name => AREA.test(name))
    .sort()
    .flatMap(name =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as ConformanceCase),
    );
}

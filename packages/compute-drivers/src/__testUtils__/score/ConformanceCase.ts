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

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JsonObject } from '@platform-orchestrator/score';

/** One recorded run of one of Score's tools. */
export interface ConformanceCase {
  id: string;
  kind: 'convert' | 'parse' | 'reject';
  area: string;
  input: CaseInput;
  expected: {
    manifests?: JsonObject[];
    resource_outputs?: JsonObject;
    provisioners?: JsonObject[];
    stdout?: string;
    error?: string;
  };
  /** A quirk or a bug of the tool. */
  note?: string;
}

/** The inputs of all areas together; each has some of these. */
export interface CaseInput {
  /** Of a provisioner file. */
  text?: string;
  /** Of a folder, all that are ever written. */
  files?: Record<string, string>;
  steps?: CaseStep[];
  template?: string;
  manifests?: JsonObject[];
  workloads?: JsonObject;
  namespace?: string;
}

/** One call of the tool. */
export interface CaseStep {
  args: string[];
  /** Files that are written before. */
  write?: Record<string, string>;
}

/** The areas that this package passes. */
const AREA =
  /\.((?:k8s|compose)-provisioners-file|(?:k8s|compose)-cli-(?:provisioners|resources)|k8s-patch-template|k8s-cli)\.jsonl$/;

// eslint-disable-next-line no-restricted-syntax -- only tests read this folder
const REPOSITORY = resolve(__dirname, '../../../../..');

/** The cases of this package's areas, or none, with one line that says so, where the folder isn't there. */
export function readCases(): ConformanceCase[] {
  const folder = resolve(
    REPOSITORY,
    process.env.SCORE_CONFORMANCE ?? '../shared/conformance/score',
  );
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

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
  DriverError,
  RunnerJob,
  RunnerStop,
  Secret,
  revealValue,
} from '@platform-orchestrator/engine';
import { isAbsolute, normalize } from 'node:path';
import { RunnerSpecification } from './RunnerSpecification';

/**
 * The line of standard input that tells a supervisor what to run, secrets included.
 *
 * @throws an `invalid` error for a file that would lie outside of the job's folder
 */
export function specifyJob(options: {
  job: RunnerJob;
  owner: string;
  stop: Required<RunnerStop>;
  outputLimit: number;
}): string {
  const { job, owner, stop, outputLimit } = options;
  for (const path of Object.keys(job.files ?? {})) {
    const normal = normalize(path);
    if (isAbsolute(path) || normal.startsWith('..') || normal === '.') {
      throw new DriverError(
        'invalid',
        `The file ${path} lies outside of the job's folder: name it by a path below it`,
      );
    }
  }
  const specification: RunnerSpecification = {
    owner,
    command: job.command,
    environment: reveal(job.environment),
    files: reveal(job.files),
    stop,
    outputLimit,
  };
  return JSON.stringify(specification);
}

function reveal(
  values: Readonly<Record<string, string | Secret>> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      revealValue(value) as string,
    ]),
  );
}

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

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLocked } from '../supervision/lock.mjs';
import { processIdentity } from '../supervision/processIdentity.mjs';
import { StateFile } from '../supervision/StateFile.mjs';
import { RunnerState } from './RunnerState';

/** What the jobs of one key have on this machine's disk: there is one at a time. */
export class JobFolder {
  readonly path: string;

  static of(directory: string, key: string): JobFolder {
    return new JobFolder(join(directory, key));
  }

  /** Those of all keys that ever had a job. */
  static list(directory: string): JobFolder[] {
    const keys = existsSync(directory) ? readdirSync(directory) : [];
    return keys.map(key => JobFolder.of(directory, key));
  }

  private constructor(path: string) {
    this.path = path;
  }

  /** Whether a job of this owner of leases runs here, or what a killed supervisor left of it. */
  isUsedBy(owner: string): boolean {
    const state = new StateFile<RunnerState>(
      join(this.path, 'state.json'),
    ).read();
    if (state?.owner !== owner) {
      return false;
    }
    const { process: left } = state;
    return (
      isLocked(join(this.path, 'lock')) ||
      (left !== undefined && processIdentity(left.pid) === left.identity)
    );
  }
}

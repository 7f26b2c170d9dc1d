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

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SupervisorState } from './SupervisorState';
import { StateFile } from '../../supervision/StateFile.mjs';
import { isLocked, takeLock } from '../../supervision/lock.mjs';

/** Everything that one workload has on this machine's disk. */
export class WorkloadFolder {
  readonly key: string;
  readonly path: string;

  /** Keys of all workloads that have a folder. */
  static async listKeys(processesDirectory: string): Promise<string[]> {
    return existsSync(processesDirectory) ? readdir(processesDirectory) : [];
  }

  constructor(options: { processesDirectory: string; key: string }) {
    this.key = options.key;
    this.path = join(options.processesDirectory, options.key);
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** A container's own folder, which it knows as `ROOT`. */
  root(container: string): string {
    return join(this.path, 'containers', container);
  }

  /** Volumes that go with the workload. */
  get volumes(): string {
    return join(this.path, 'volumes');
  }

  /** The newer log of a container; the older one has `.1` at the end. */
  log(container: string): string {
    return join(this.path, 'logs', `${container}.log`);
  }

  /** A supervisor is at work. */
  isSupervised(): boolean {
    return isLocked(this.#lock);
  }

  /** What the last supervisor wrote down. */
  readState(): SupervisorState | undefined {
    return new StateFile<SupervisorState>(join(this.path, 'state.json')).read();
  }

  async create(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
  }

  /**
   * Removes all of it.
   *
   * @returns false when a supervisor is at work: stop it first
   */
  async remove(): Promise<boolean> {
    if (!this.exists) {
      return true;
    }
    // held meanwhile, so that none begins that was started a moment ago
    const lock = takeLock(this.#lock);
    if (!lock) {
      return false;
    }
    await rm(this.path, { recursive: true, force: true });
    lock.release();
    return true;
  }

  get #lock(): string {
    return join(this.path, `${this.key}.lock`);
  }
}

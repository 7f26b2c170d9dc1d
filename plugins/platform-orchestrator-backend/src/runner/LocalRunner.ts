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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  DriverError,
  Runner,
  RunnerCall,
  RunnerEnd,
  RunnerJob,
  RunnerStop,
} from '@platform-orchestrator/engine';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobFolder } from './JobFolder';
import { specifyJob } from './specifyJob';

const SCRIPT = resolvePackagePath(
  '@platform-orchestrator/backstage-plugin-backend',
  'src/runner/supervisor/main.mjs',
);
/** Exit code of `main.mjs` when a job of the same key runs. */
const TAKEN = 75;
/** Milliseconds between two tries while an earlier job of the key ends. */
const TRY_EVERY = 200;

const DEFAULT_STOP: Required<RunnerStop> = {
  interrupt: 20_000,
  terminate: 5_000,
};
/** Bytes of output per job. */
const OUTPUT_LIMIT = 10_000_000;

/** The last line of a supervisor. */
type JobEnd = RunnerEnd & { problem?: string };

/**
 * Runs jobs as processes of this machine, each below a small supervisor that stops it when this process lets go of its pipe, however that happens.
 *
 * @remarks
 * Such work cannot outlive its owner: where the portal's pods come and go, and work takes long, a runner of the cluster is the better one.
 */
export class LocalRunner implements Runner {
  readonly #directory: string;
  readonly #owner: string;
  readonly #outputLimit: number;

  /**
   * @param directory - absolute path of a folder of its own, on a disk of this machine
   * @param owner - this process, as leases name it
   * @param outputLimit - bytes of output that a job may have
   */
  constructor(options: {
    directory: string;
    owner: string;
    outputLimit?: number;
  }) {
    this.#directory = options.directory;
    this.#owner = options.owner;
    this.#outputLimit = options.outputLimit ?? OUTPUT_LIMIT;
  }

  async run(job: RunnerJob, call: RunnerCall): Promise<RunnerEnd> {
    const folder = JobFolder.of(this.#directory, job.key);
    const specification = specifyJob({
      job,
      owner: this.#owner,
      stop: { ...DEFAULT_STOP, ...job.stop },
      outputLimit: this.#outputLimit,
    });
    await mkdir(folder.path, { recursive: true, mode: 0o700 });
    for (;;) {
      call.signal.throwIfAborted();
      const end = await this.#supervise(folder, specification, call);
      if (end !== 'taken') {
        call.signal.throwIfAborted();
        return end;
      }
      // one of a process that was killed is about to end
      await sleep(TRY_EVERY, undefined, { signal: call.signal });
    }
  }

  /** Whether anything still runs that this owner of leases started on this machine. */
  hasJobsOf(owner: string): boolean {
    return JobFolder.list(this.#directory).some(folder =>
      folder.isUsedBy(owner),
    );
  }

  async #supervise(
    folder: JobFolder,
    specification: string,
    { signal, onLine }: RunnerCall,
  ): Promise<RunnerEnd | 'taken'> {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', SCRIPT, folder.path],
      {
        cwd: folder.path,
        // a session of its own: it has to outlive this process by the time that stopping takes
        detached: true,
        env: { PATH: '/usr/bin:/bin' },
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    const exit = once(child, 'exit');
    exit.catch(() => {});
    const stop = () => child.stdin.end();
    signal.addEventListener('abort', stop, { once: true });
    // one that ends at once breaks the pipe, and its exit code tells
    child.stdin.on('error', () => {});
    child.stdin.write(`${specification}\n`);
    let end: JobEnd | undefined;
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        const said = JSON.parse(line);
        if (said.end) {
          end = said.end;
        } else {
          onLine(said);
        }
      }
      const [code, endedBy] = await exit;
      if (code === TAKEN) {
        return 'taken';
      }
      if (!end || end.problem) {
        throw new DriverError(
          'transient',
          `The program could not be run to its end: ${
            end?.problem ?? `its supervisor ended with ${code ?? endedBy}`
          }`,
        );
      }
      return end;
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }
}

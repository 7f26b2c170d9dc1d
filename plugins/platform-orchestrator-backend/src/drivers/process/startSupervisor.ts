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
import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SupervisorSpecification } from './SupervisorSpecification';
import { WorkloadFolder } from './WorkloadFolder';

const SCRIPT = resolvePackagePath(
  '@platform-orchestrator/backstage-plugin-backend',
  'src/drivers/process/supervisor/main.mjs',
);
const LOOK_EVERY = 20; // milliseconds; it starts in about fifty

/** Exit code of `main.mjs` when it does not get the lock. */
const TAKEN = 75;

/**
 * Starts a supervisor that outlives this process, and waits until it has the workload's lock.
 *
 * @returns false when another one has it: one that was started a moment ago, by a backend that is gone now
 * @throws a `transient` error when it ends for another reason
 */
export async function startSupervisor(options: {
  folder: WorkloadFolder;
  specification: SupervisorSpecification;
  signal: AbortSignal;
}): Promise<boolean> {
  const { folder, specification, signal } = options;
  const log = openSync(join(folder.path, 'supervisor.log'), 'w', 0o600);
  const child = spawn(
    process.execPath,
    [
      // `node:sqlite` says in older versions that it is new
      '--disable-warning=ExperimentalWarning',
      SCRIPT,
      folder.path,
      folder.key,
    ],
    {
      cwd: folder.path,
      // a session of its own: neither Ctrl-C nor the end of this process reaches it
      detached: true,
      // for `ps` where there is no /proc
      env: { PATH: '/usr/bin:/bin' },
      stdio: ['pipe', 'ignore', log],
    },
  );
  closeSync(log);
  child.unref();
  const ended = once(child, 'exit').then(
    ([code, killedBy]) => code ?? killedBy,
    error => error.code,
  );
  // a supervisor that ends at once breaks the pipe, and `ended` tells
  child.stdin!.on('error', () => {});
  child.stdin!.end(JSON.stringify(specification));
  for (;;) {
    if (signal.aborted) {
      // nobody would know of it: it may not have the lock yet
      child.kill('SIGTERM');
      await ended;
      throw signal.reason;
    }
    const end = await Promise.race([ended, sleep(LOOK_EVERY)]);
    if (end === TAKEN) {
      return false;
    }
    if (end !== undefined) {
      throw new DriverError(
        'transient',
        `The supervisor of the workload ended with ${end}; see supervisor.log in ${folder.path}`,
      );
    }
    if (folder.readState()?.supervisor.pid === child.pid) {
      return true;
    }
  }
}

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

// @ts-check
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLocked } from '../../../supervision/lock.mjs';
import { signalProcess } from '../../../supervision/processIdentity.mjs';
import { StateFile } from '../../../supervision/StateFile.mjs';

const LOOK_EVERY = 20; // milliseconds
/** Milliseconds beyond the time that containers have, for the supervisor itself. */
const GRACE = 3_000;

/**
 * Stops a workload's processes, with its supervisor; does nothing where there is none.
 *
 * @param {object} options
 * @param {string} options.folder - of the workload
 * @param {string} options.key
 * @param {number} options.stopTimeout - milliseconds that its containers have between SIGTERM and SIGKILL
 */
export async function stopSupervisor({ folder, key, stopTimeout }) {
  const lock = join(folder, `${key}.lock`);
  /** @type {StateFile<import('../SupervisorState').SupervisorState>} */
  const file = new StateFile(join(folder, 'state.json'));
  const patience = Date.now() + stopTimeout + GRACE;
  let asked;
  while (isLocked(lock)) {
    // it may have begun a moment ago, and the state may still be that of an earlier one
    const supervisor = file.read()?.supervisor;
    if (supervisor && Date.now() > patience) {
      signalProcess(supervisor, 'SIGKILL');
    } else if (supervisor && supervisor.pid !== asked) {
      signalProcess(supervisor, 'SIGTERM');
      asked = supervisor.pid;
    }
    await sleep(LOOK_EVERY);
  }
  // what a killed supervisor left
  for (const { process: left } of Object.values(
    file.read()?.containers ?? {},
  )) {
    while (left && signalProcess(left, 'SIGKILL', { group: true })) {
      await sleep(LOOK_EVERY);
    }
  }
}

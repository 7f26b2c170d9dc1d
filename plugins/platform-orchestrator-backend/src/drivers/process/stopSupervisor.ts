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

import { setTimeout as sleep } from 'node:timers/promises';
import { WorkloadFolder } from './WorkloadFolder';
import { signalProcess } from './supervisor/processIdentity.mjs';

const LOOK_EVERY = 20; // milliseconds
/** Milliseconds beyond the time that children have, for the supervisor itself. */
const GRACE = 3_000;

/**
 * Stops the workload's processes, with its supervisor; does nothing where there is none.
 *
 * @param options - `stopTimeout` in milliseconds: after that a process is not asked any more
 */
export async function stopSupervisor(options: {
  folder: WorkloadFolder;
  stopTimeout: number;
}): Promise<void> {
  const { folder, stopTimeout } = options;
  const patience = Date.now() + stopTimeout + GRACE;
  let asked: number | undefined;
  while (folder.isSupervised()) {
    // it may have begun a moment ago, and its state may still be that of an earlier one
    const supervisor = folder.readState()?.supervisor;
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
    folder.readState()?.containers ?? {},
  )) {
    while (left && signalProcess(left, 'SIGKILL', { group: true })) {
      await sleep(LOOK_EVERY);
    }
  }
}

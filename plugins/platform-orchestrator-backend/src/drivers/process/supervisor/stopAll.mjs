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
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stopSupervisor } from './stopSupervisor.mjs';

/** Milliseconds between SIGTERM and SIGKILL: the default of the configuration. */
const STOP_TIMEOUT = 10_000;

/**
 * Stops everything that runs from a data folder: for whoever outlives a backend that was killed. The next backend runs it again.
 *
 * @param {string} dataDirectory - `platformOrchestrator.dataDirectory`
 */
export async function stopAll(dataDirectory) {
  const processes = join(dataDirectory, 'processes');
  const keys = await readdir(processes).catch(() => []);
  await Promise.all(
    keys.map(key =>
      stopSupervisor({
        folder: join(processes, key),
        key,
        stopTimeout: STOP_TIMEOUT,
      }),
    ),
  );
}

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

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { DATA } from '../paths.mjs';
import { isAlive } from '../process/isAlive.mjs';

const LOCK = join(DATA, 'portal.lock');

/**
 * Keeps a second portal off the data folder, which one process at a time may
 * use. The lock of a portal that was killed does not count.
 *
 * @param {string} url - where this portal will be
 * @returns {Promise<() => Promise<void>>} releases it
 */
export async function lockDataFolder(url) {
  const holder = await readHolder();
  if (holder && isAlive(holder.pid)) {
    throw new Problem({
      what: `A portal already runs on ${DATA}: ${holder.url} (process ${holder.pid}).`,
      remedy:
        'Open that one, or end it, or give this one another folder: PLATFORM_ORCHESTRATOR_DATA=/path npm start',
    });
  }
  await writeFile(LOCK, JSON.stringify({ pid: process.pid, url }));
  return () => rm(LOCK, { force: true });
}

/** @returns {Promise<{ pid: number, url: string } | undefined>} */
async function readHolder() {
  try {
    return JSON.parse(await readFile(LOCK, 'utf8'));
  } catch {
    return undefined;
  }
}

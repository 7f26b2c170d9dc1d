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

import { readdir, readFile } from 'node:fs/promises';
import { Portal } from './Portal.ts';

/** Process id of a portal's backend: the one that listens for its data folder. Linux only, like the processes of `/proc`. */
export async function backendProcess(portal: Portal): Promise<number> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) {
      continue;
    }
    const [command, environment] = await Promise.all(
      ['cmdline', 'environ'].map(name =>
        readFile(`/proc/${entry}/${name}`, 'utf8').catch(() => ''),
      ),
    );
    if (
      command.includes('nodeTransform.cjs\0src/index.ts') &&
      environment.includes(portal.data)
    ) {
      return Number(entry);
    }
  }
  throw new Error('The backend of the portal does not run');
}

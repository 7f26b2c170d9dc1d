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
// Runs the containers of one workload: `node main.mjs <folder> <key>`, with the specification as JSON on standard input, where nobody else
// can read the secrets in it. It is plain JavaScript and needs nothing but Node, so that it starts at once, outlives the backend, and is the
// same file in the sources and in the published package.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { takeLock } from '../../../supervision/lock.mjs';
import { Supervisor } from './Supervisor.mjs';

/** For the one who starts it: another supervisor has the workload. */
const ALREADY_RUNNING = 75;
const INCOMPLETE = 65;
/** Milliseconds between two looks whether the folder is still there. */
const LOOK_FOR_FOLDER = 2_000;

async function main() {
  const [folder, key] = process.argv.slice(2);
  const specification = parse(await text(process.stdin));
  const lock = join(folder, `${key}.lock`);
  if (!takeLock(lock)) {
    process.exit(ALREADY_RUNNING);
  }
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => stop.abort());
  }
  // whoever removes the data folder wants nothing of it any more
  setInterval(() => {
    if (!existsSync(lock)) {
      stop.abort();
    }
  }, LOOK_FOR_FOLDER).unref();
  await new Supervisor({ folder, specification }).run(stop.signal);
  process.exit(0);
}

/** @param {string} json */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    // the backend died while it wrote; the parser's message would show what is in it
    return process.exit(INCOMPLETE);
  }
}

main();

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
// Runs one job: `node main.mjs <folder>`, with its specification as the first line of standard input. Standard input stays open as long as the
// backend wants the job: its end, be it that the backend closed it or was killed, stops the job. Like the supervisor of workloads it is plain
// JavaScript and needs nothing but Node.
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeLock } from '../../supervision/lock.mjs';
import { Job } from './Job.mjs';
import { OutputPipe } from './OutputPipe.mjs';

/** For the one who starts it: a job of the same key runs. */
const TAKEN = 75;
const INCOMPLETE = 65;

async function main() {
  const [folder] = process.argv.slice(2);
  if (!takeLock(join(folder, 'lock'))) {
    process.exit(TAKEN);
  }
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => stop.abort());
  }
  const input = createInterface({ input: process.stdin });
  input.once('close', () => stop.abort());
  const specification = await readSpecification(input, stop.signal);
  const output = new OutputPipe({
    target: process.stdout,
    limit: specification.outputLimit,
  });
  const job = new Job({ folder, specification, output });
  const end = await job.run(stop.signal).then(
    ended => ({ ...ended, droppedOutput: output.dropped }),
    error => ({ problem: error.code ?? error.message }),
  );
  await output.end({ end });
  process.exit(0);
}

/**
 * @param {import('node:readline').Interface} input
 * @param {AbortSignal} signal
 * @returns {Promise<import('../RunnerSpecification').RunnerSpecification>}
 */
async function readSpecification(input, signal) {
  try {
    const [line] = await once(input, 'line', { signal });
    return JSON.parse(line);
  } catch {
    // the backend died while it wrote; the parser's message would show what is in it
    return process.exit(INCOMPLETE);
  }
}

main();

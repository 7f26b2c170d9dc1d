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
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LineSplitter } from '../../supervision/LineSplitter.mjs';
import {
  processIdentity,
  signalProcess,
} from '../../supervision/processIdentity.mjs';
import { startGated } from '../../supervision/startGated.mjs';
import { StateFile } from '../../supervision/StateFile.mjs';

/** @typedef {import('../RunnerSpecification').RunnerSpecification} RunnerSpecification */
/** @typedef {import('../../supervision/ProcessReference').ProcessReference} ProcessReference */

const LOOK_EVERY = 20; // milliseconds

/** One program, run to its end. Whoever makes one holds the lock of its folder. */
export class Job {
  #specification;
  #output;
  #workingDirectory;
  /** @type {StateFile<import('../RunnerState').RunnerState>} */
  #file;

  /**
   * @param {object} options
   * @param {string} options.folder - of the job's key
   * @param {RunnerSpecification} options.specification
   * @param {import('./OutputPipe.mjs').OutputPipe} options.output
   */
  constructor({ folder, specification, output }) {
    this.#specification = specification;
    this.#output = output;
    this.#workingDirectory = join(folder, 'work');
    this.#file = new StateFile(join(folder, 'state.json'));
  }

  /**
   * Runs until the program and all that it started have ended.
   *
   * @param {AbortSignal} signal - stops it
   * @returns {Promise<{ exitCode?: number, endedBy?: string }>}
   */
  async run(signal) {
    const { owner, command, environment } = this.#specification;
    await this.#endLeftovers();
    this.#file.write({ owner });
    try {
      this.#layOut();
      const { child, open } = startGated({
        command: [...command],
        workingDirectory: this.#workingDirectory,
        environment,
      });
      const own = await referenceTo(child);
      this.#passOn(child);
      const closed = once(child, 'close');
      // what it left running would work on, unseen
      child.once('exit', () => killGroup(own.pid));
      try {
        this.#file.write({ owner, process: own });
      } catch (error) {
        killGroup(own.pid);
        await closed;
        throw error;
      }
      const ended = new AbortController();
      const stop = () => this.#stop(own, ended.signal);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) {
        killGroup(own.pid);
      } else {
        open();
      }
      const [exitCode, endedBy] = await closed;
      ended.abort();
      signal.removeEventListener('abort', stop);
      return endedBy ? { endedBy } : { exitCode };
    } finally {
      rmSync(this.#workingDirectory, { recursive: true, force: true });
      this.#file.remove();
    }
  }

  /** Ends what an earlier supervisor started and could not stop, because it was killed. */
  async #endLeftovers() {
    const left = this.#file.read()?.process;
    while (left && signalProcess(left, 'SIGKILL', { group: true })) {
      await sleep(LOOK_EVERY);
    }
  }

  #layOut() {
    rmSync(this.#workingDirectory, { recursive: true, force: true });
    mkdirSync(this.#workingDirectory, { mode: 0o700 });
    for (const [path, content] of Object.entries(this.#specification.files)) {
      const target = join(this.#workingDirectory, path);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      writeFileSync(target, content, { mode: 0o600 });
    }
  }

  /** @param {import('node:child_process').ChildProcess} child */
  #passOn(child) {
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      const source = /** @type {import('node:stream').Readable} */ (
        child[name]
      );
      const splitter = new LineSplitter();
      source.on('data', chunk => {
        let ready = true;
        for (const line of splitter.push(chunk)) {
          ready = this.#output.write(name, line) && ready;
        }
        if (!ready) {
          source.pause();
          process.stdout.once('drain', () => source.resume());
        }
      });
      source.once('end', () => {
        splitter.flush().forEach(line => this.#output.write(name, line));
      });
    }
  }

  /**
   * @param {ProcessReference} own
   * @param {AbortSignal} ended
   */
  async #stop(own, ended) {
    const { interrupt, terminate } = this.#specification.stop;
    try {
      signalProcess(own, 'SIGINT', { group: true });
      await sleep(interrupt, undefined, { signal: ended });
      signalProcess(own, 'SIGTERM', { group: true });
      await sleep(terminate, undefined, { signal: ended });
      signalProcess(own, 'SIGKILL', { group: true });
    } catch {
      // it has ended
    }
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<ProcessReference>}
 */
async function referenceTo(child) {
  const { pid } = child;
  const identity = pid === undefined ? undefined : processIdentity(pid);
  if (pid === undefined || identity === undefined) {
    const [error] = await once(child, 'error');
    throw error;
  }
  return { pid, identity };
}

/** @param {number} leader */
function killGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // nothing of it is left
  }
}

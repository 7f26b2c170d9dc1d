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
import { setTimeout as sleep } from 'node:timers/promises';
import { Milestone } from './Milestone.mjs';
import { probe } from './probe.mjs';
import {
  processIdentity,
  signalProcess,
} from '../../../supervision/processIdentity.mjs';
import { startGated } from '../../../supervision/startGated.mjs';
import { watchLiveness, watchReadiness } from './watchProbes.mjs';

/** @typedef {import('../SupervisorSpecification').ContainerSpecification} ContainerSpecification */
/** @typedef {import('../SupervisorState').ContainerState} ContainerState */
/** @typedef {import('./LogFile.mjs').LogFile} LogFile */

/** Milliseconds before the first restart; doubled for each further one. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** Milliseconds after which a run counts as good, and the next restart is quick again. */
const GOOD_RUN = 60_000;
const COMMAND_NOT_FOUND = 127; // POSIX, "Exit Status for Commands"

/** Keeps the process of one container running, and says how it is. */
export class SupervisedContainer {
  started = new Milestone();
  healthy = new Milestone();
  complete = new Milestone();
  #specification;
  #stopTimeout;
  #log;
  #save;
  /** @type {ContainerState} */
  #state = { state: 'starting', restarts: 0 };

  /**
   * @param {object} options
   * @param {ContainerSpecification} options.specification
   * @param {number} options.stopTimeout - milliseconds between SIGTERM and SIGKILL
   * @param {LogFile} options.log
   * @param {() => void} options.save - writes the state of all containers down; throws when it cannot
   */
  constructor({ specification, stopTimeout, log, save }) {
    this.#specification = specification;
    this.#stopTimeout = stopTimeout;
    this.#log = log;
    this.#save = save;
  }

  get state() {
    return this.#state;
  }

  /**
   * Runs until the signal aborts and its process has ended.
   *
   * @param {object} options
   * @param {ReadonlyMap<string, SupervisedContainer>} options.containers - all of the workload
   * @param {AbortSignal} options.signal
   */
  async run({ containers, signal }) {
    try {
      await this.#waitForOthers(containers, signal);
      for (let failures = 0; ; failures += 1) {
        const began = Date.now();
        const end = await this.#runOnce(signal);
        signal.throwIfAborted();
        if (end === undefined) {
          this.#set({ state: 'completed', message: undefined });
          this.complete.reach();
          return;
        }
        if (Date.now() - began > GOOD_RUN) {
          failures = 0;
        }
        const delay = Math.min(FIRST_DELAY * 2 ** failures, LONGEST_DELAY);
        this.#set({
          state: 'failed',
          message: `${end}; starts again in ${delay / 1000} s`,
        });
        await sleep(delay, undefined, { signal });
        this.#set({ restarts: this.#state.restarts + 1 });
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
      this.#set({ state: 'stopped', message: undefined });
    }
  }

  /**
   * @param {ReadonlyMap<string, SupervisedContainer>} containers
   * @param {AbortSignal} signal
   */
  async #waitForOthers(containers, signal) {
    for (const { container, ready } of this.#specification.after) {
      const other = containers.get(container);
      if (other) {
        this.#set({ message: `Waits until ${container} is ${ready}` });
        await other[ready].wait(signal);
      }
    }
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<string | undefined>} why it must be started again; undefined when it did what it was for
   */
  async #runOnce(signal) {
    const { command, completes } = this.#specification;
    this.#set({
      state: 'starting',
      startedAt: new Date().toISOString(),
      message: undefined,
    });
    const { child, open } = startGated(this.#specification);
    const exit = once(child, 'close').then(
      ([code, killedBy]) => ({ code, killedBy }),
      error => ({ error }),
    );
    const { pid } = child;
    const identity = pid === undefined ? undefined : processIdentity(pid);
    if (pid === undefined || identity === undefined) {
      const { error } = /** @type {any} */ (await exit);
      return `The process cannot be started: ${error?.code ?? 'no process'}`;
    }
    const own = { pid, identity };
    child.stdout?.on('data', chunk => this.#log.write('stdout', chunk));
    child.stderr?.on('data', chunk => this.#log.write('stderr', chunk));
    try {
      this.#state = { ...this.#state, process: own };
      this.#save();
    } catch (error) {
      child.kill('SIGKILL');
      await exit;
      return `Its process id cannot be kept: ${
        /** @type {any} */ (error).code
      }`;
    }
    open();
    const run = new AbortController();
    /** @type {string | undefined} */
    let unhealthy;
    const stop = () => this.#terminate(own, run.signal);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) {
      stop();
    }
    this.#set({ state: 'running' });
    this.started.reach();
    this.#watch(run.signal, reason => {
      unhealthy = reason;
      stop();
    });
    const end = /** @type {any} */ (await exit);
    run.abort();
    signal.removeEventListener('abort', stop);
    this.#log.flush();
    this.#set({ process: undefined });
    if (completes && end.code === 0) {
      return undefined;
    }
    return unhealthy ?? describeEnd(end, command[0]);
  }

  /**
   * Follows the probes for as long as the process runs.
   *
   * @param {AbortSignal} signal
   * @param {(reason: string) => void} onUnhealthy
   */
  #watch(signal, onUnhealthy) {
    const { readiness, liveness, completes, workingDirectory, environment } =
      this.#specification;
    /** @param {import('../SupervisorSpecification').ProbeSpecification} what */
    const ask = what =>
      probe({ probe: what, workingDirectory, environment, signal });
    // what runs to its end is complete one day, never ready
    const watching = completes
      ? []
      : [
          watchReadiness({
            ask: readiness && (() => ask(readiness)),
            signal,
            onReady: () => {
              this.#set({ state: 'ready', message: undefined });
              this.healthy.reach();
            },
            onNotReady: message => this.#set({ state: 'running', message }),
          }),
        ];
    if (liveness) {
      watching.push(
        watchLiveness({ ask: () => ask(liveness), signal, onUnhealthy }),
      );
    }
    // they end with the signal
    Promise.allSettled(watching);
  }

  /**
   * Asks the group to end, then ends it.
   *
   * @param {{ pid: number, identity: string }} own
   * @param {AbortSignal} ended
   */
  async #terminate(own, ended) {
    signalProcess(own, 'SIGTERM', { group: true });
    try {
      await sleep(this.#stopTimeout, undefined, { signal: ended });
      signalProcess(own, 'SIGKILL', { group: true });
    } catch {
      // it has ended
    }
  }

  /** @param {Partial<ContainerState>} change */
  #set(change) {
    this.#state = { ...this.#state, ...change };
    try {
      this.#save();
    } catch {
      // what is on disk is old for a while; the next change writes all of it
    }
  }
}

/**
 * @param {{ code?: number | null, killedBy?: string | null, error?: NodeJS.ErrnoException }} end
 * @param {string} program
 */
function describeEnd({ code, killedBy, error }, program) {
  if (error) {
    return `The process cannot be started: ${error.code}`;
  }
  if (killedBy) {
    return `Ended by ${killedBy}`;
  }
  return code === COMMAND_NOT_FOUND
    ? `Ended with 127: ${program} or a command that it calls was not found in PATH`
    : `Ended with ${code}`;
}

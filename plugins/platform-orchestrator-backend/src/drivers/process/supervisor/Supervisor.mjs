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
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogFile } from './LogFile.mjs';
import {
  processIdentity,
  signalProcess,
} from '../../../supervision/processIdentity.mjs';
import { StateFile } from '../../../supervision/StateFile.mjs';
import { SupervisedContainer } from './SupervisedContainer.mjs';

/** @typedef {import('../SupervisorSpecification').SupervisorSpecification} SupervisorSpecification */
/** @typedef {import('../SupervisorState').SupervisorState} SupervisorState */

/** Runs the containers of one workload. Whoever makes one holds the workload's lock. */
export class Supervisor {
  #specification;
  #file;
  #own;
  /** @type {Map<string, SupervisedContainer>} */
  #containers;

  /**
   * @param {object} options
   * @param {string} options.folder - of the workload
   * @param {SupervisorSpecification} options.specification
   */
  constructor({ folder, specification }) {
    this.#specification = specification;
    /** @type {StateFile<SupervisorState>} */
    this.#file = new StateFile(join(folder, 'state.json'));
    this.#own = {
      pid: process.pid,
      identity: /** @type {string} */ (processIdentity(process.pid)),
    };
    const logs = join(folder, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    this.#containers = new Map(
      specification.containers.map(container => [
        container.name,
        new SupervisedContainer({
          specification: container,
          stopTimeout: specification.stopTimeout,
          log: new LogFile({
            path: join(logs, `${container.name}.log`),
            limit: specification.logSize,
          }),
          save: () => this.#save(),
        }),
      ]),
    );
  }

  /**
   * Runs until the signal aborts and every process has ended.
   *
   * @param {AbortSignal} signal
   */
  async run(signal) {
    await this.#endLeftovers();
    this.#save();
    await Promise.all(
      [...this.#containers.values()].map(container =>
        container.run({ containers: this.#containers, signal }),
      ),
    );
    if (!signal.aborted) {
      await once(signal, 'abort');
    }
  }

  /** Ends what an earlier supervisor started and could not stop, because it was killed. */
  async #endLeftovers() {
    const earlier = this.#file.read();
    for (const { process: left } of Object.values(earlier?.containers ?? {})) {
      while (left && signalProcess(left, 'SIGKILL', { group: true })) {
        await sleep(20);
      }
    }
  }

  #save() {
    const { key, digest } = this.#specification;
    this.#file.write({
      key,
      digest,
      supervisor: this.#own,
      containers: Object.fromEntries(
        [...this.#containers].map(([name, { state }]) => [name, state]),
      ),
    });
  }
}

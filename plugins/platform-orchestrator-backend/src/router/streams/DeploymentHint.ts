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

import { StateStore } from '@platform-orchestrator/engine';

/** Milliseconds after which is looked without a hint: lines of progress give none, and neither do other replicas. */
const LOOK_INTERVAL = 1_000;

/** Waits for a change of one deployment, or a while. */
export class DeploymentHint {
  readonly #stop: () => void;
  #hasChanged = false;
  #wake: () => void = () => {};

  constructor(store: StateStore, id: string) {
    this.#stop = store.onChange(change => {
      if (change.deploymentId === id) {
        this.#hasChanged = true;
        this.#wake();
      }
    });
  }

  /** Changes from now on end the next wait. */
  reset(): void {
    this.#hasChanged = false;
  }

  async wait(signal: AbortSignal): Promise<void> {
    if (this.#hasChanged || signal.aborted) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, LOOK_INTERVAL);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', this.#wake, { once: true });
    });
  }

  stop(): void {
    this.#stop();
  }
}

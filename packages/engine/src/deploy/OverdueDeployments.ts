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
import { EngineContext } from './EngineContext';
import { endWaiting } from './endWaiting';

/** Milliseconds between two looks: deadlines are days away. */
const INTERVAL = 60_000;
/** Deployments that one look ends. */
const BATCH_SIZE = 100;

/** Gives up deployments that have waited longer than they may, for approval or for their turn. */
export class OverdueDeployments {
  readonly #engine: EngineContext;
  #nextLook = 0;

  constructor(engine: EngineContext) {
    this.#engine = engine;
  }

  /** Looks when it is time to. */
  async end(): Promise<void> {
    const { store, clock } = this.#engine;
    const now = clock.now();
    if (now.getTime() < this.#nextLook) {
      return;
    }
    const overdue = await store.listOverdue({ now, limit: BATCH_SIZE });
    for (const deployment of overdue) {
      const isApproval = deployment.state === 'awaiting-approval';
      await endWaiting({
        engine: this.#engine,
        deployment,
        state: 'cancelled',
        problems: [
          {
            code: 'deploy/waited-too-long',
            message: isApproval
              ? 'Nobody approved it in time'
              : 'Its turn did not come in time: the environment is paused, or another deployment did not end',
            effect: 'Nothing was done.',
            nextStep: 'Retry it.',
          },
        ],
      });
    }
    this.#nextLook = now.getTime() + INTERVAL;
  }
}

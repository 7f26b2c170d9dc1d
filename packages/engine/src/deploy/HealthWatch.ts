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

import { observeRow } from '../create/awaitReady';
import { ActiveResource } from '../model/ActiveResource';
import { EngineContext } from './EngineContext';

/** Milliseconds between two rounds. */
const ROUND_INTERVAL = 10_000;
/** Rollouts that are asked at once. */
const AT_ONCE = 10;

/** Looks at what runs between deployments, so that a workload that falls over is seen without one. Bounded: one look per rollout and round. */
export class HealthWatch {
  readonly #engine: EngineContext;
  readonly #stop = new AbortController();
  #loop: Promise<void> | undefined;

  constructor(engine: EngineContext) {
    this.#engine = engine;
  }

  start(): void {
    this.#loop ??= this.#watch();
  }

  async stop(): Promise<void> {
    this.#stop.abort(new Error('The process is stopping'));
    await this.#loop;
  }

  async #watch(): Promise<void> {
    const { clock, logger } = this.#engine;
    while (!this.#stop.signal.aborted) {
      await clock.sleep(ROUND_INTERVAL, this.#stop.signal).catch(() => {});
      if (this.#stop.signal.aborted) {
        break;
      }
      try {
        await this.#round();
      } catch (error) {
        logger.warn(`Could not look at what runs: ${error}`);
      }
    }
  }

  async #round(): Promise<void> {
    const rows = await this.#engine.store.listRollouts();
    for (let index = 0; index < rows.length; index += AT_ONCE) {
      this.#stop.signal.throwIfAborted();
      await Promise.all(
        rows.slice(index, index + AT_ONCE).map(row => this.#look(row)),
      );
    }
  }

  async #look(row: ActiveResource): Promise<void> {
    const { store, secrets, drivers, clock, logger, settings } = this.#engine;
    if (!drivers.get(row.driver ?? '')?.observe) {
      return;
    }
    const environment = await store.getEnvironmentByUid(row.environmentUid);
    if (!environment) {
      return;
    }
    const runtime = await observeRow(
      {
        scope: await secrets.scope(row.environmentUid),
        secrets,
        drivers,
        clock,
        logger,
        environment,
        deploymentId: row.deploymentId,
        callTimeout: settings.callTimeout,
        signal: this.#stop.signal,
      },
      row,
    );
    if (
      runtime.health !== row.health ||
      runtime.message !== row.healthMessage
    ) {
      await store.setHealth({
        key: row.key,
        health: runtime.health,
        ...(runtime.message && { message: runtime.message }),
        at: clock.now(),
      });
    }
  }
}

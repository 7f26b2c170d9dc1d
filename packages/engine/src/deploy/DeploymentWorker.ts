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

import { Slots } from '../create/Slots';
import { DeploymentRecord } from '../model/Deployment';
import { FencedError } from '../ports/StateStore';
import { EngineContext } from './EngineContext';
import { OverdueDeployments } from './OverdueDeployments';
import { runDeployment } from './runDeployment';

/** Deployments that one process runs at once. */
const MAX_DEPLOYMENTS = 50;
/** Faults of the surroundings, such as a database that is away, after which a deployment ends as failed. */
const MAX_FAULTS = 5;

/** Claims deployments, keeps their leases and runs them, until it is stopped. */
export class DeploymentWorker {
  readonly #engine: EngineContext;
  readonly #slots: Slots;
  readonly #stop = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  readonly #faults = new Map<string, number>();
  /** When it looks next at what nobody tells of: deadlines, and processes that are gone. */
  #nextRound = 0;
  readonly #overdue: OverdueDeployments;
  #wake: () => void = () => {};
  #loop: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(engine: EngineContext) {
    this.#engine = engine;
    this.#slots = new Slots({
      total: engine.settings.totalConcurrency,
      limitOf: driver =>
        engine.drivers.get(driver)?.capabilities.maxConcurrency,
    });
    this.#overdue = new OverdueDeployments(engine);
  }

  start(): void {
    if (!this.#loop) {
      this.#unsubscribe = this.#engine.store.onChange(change => {
        // a node frees no place in a queue
        if (!change.nodesOnly) {
          this.#wake();
        }
      });
      this.#loop = this.#claimUntilStopped();
    }
  }

  /** Stops claiming, aborts what runs and gives the leases up. Deployments stay where they are for the next process. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('The process is stopping'));
    this.#unsubscribe?.();
    this.#wake();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  async #claimUntilStopped(): Promise<void> {
    const { logger } = this.#engine;
    while (!this.#stop.signal.aborted) {
      const woken = this.#nextWake();
      try {
        await this.#claim();
      } catch (error) {
        // the database may be away; what runs keeps its leases as long as it can
        logger.error(`Could not look for deployments to run: ${error}`);
      }
      await woken;
    }
  }

  async #claim(): Promise<void> {
    const { store, clock, settings, owner } = this.#engine;
    const now = clock.now();
    const isRound = this.#isRound(now.getTime());
    if (isRound) {
      await this.#overdue.end();
    }
    const limit = MAX_DEPLOYMENTS - this.#running.size;
    if (limit <= 0) {
      return;
    }
    const goneOwners = isRound ? await this.#findGoneOwners() : [];
    const claimed = await store.claimDeployments({
      owner,
      now,
      leaseUntil: new Date(now.getTime() + settings.leaseDuration),
      limit,
      goneOwners,
    });
    for (const deployment of claimed) {
      const promise = this.#run(deployment).finally(() => {
        this.#running.delete(deployment.id);
        this.#wake();
      });
      this.#running.set(deployment.id, promise);
    }
  }

  #isRound(now: number): boolean {
    const { idleInterval } = this.#engine.settings;
    // a clock that was set back must not stop the rounds
    const isSetBack = now < this.#nextRound - idleInterval;
    const isRound = now >= this.#nextRound || isSetBack;
    if (isRound) {
      this.#nextRound = now + idleInterval;
    }
    return isRound;
  }

  async #findGoneOwners(): Promise<string[]> {
    const { store, isGone } = this.#engine;
    if (!isGone) {
      return [];
    }
    const owners = await store.listOwners();
    return owners.filter(owner => isGone(owner));
  }

  async #run(deployment: DeploymentRecord): Promise<void> {
    const { store, logger, clock } = this.#engine;
    const lost = new AbortController();
    const cancel = new AbortController();
    const done = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, lost.signal]);
    if (deployment.cancelRequested) {
      cancel.abort(new Error('The deployment was cancelled'));
    }
    const watching = this.#keepLease({ deployment, lost, cancel, done });
    const faults = this.#faults.get(deployment.id) ?? 0;
    let release = true;
    try {
      await runDeployment({
        engine: this.#engine,
        deployment,
        slots: this.#slots,
        signal,
        cancel: cancel.signal,
        mayTryAgain: faults < MAX_FAULTS && clock.now() < deployment.deadline,
      });
      this.#faults.delete(deployment.id);
    } catch (error) {
      if (error instanceof FencedError || signal.aborted) {
        logger.info(`Deployment ${deployment.id} was left: ${error}`);
      } else {
        // the lease runs out by itself: that is the pause before the next try
        release = false;
        this.#faults.set(deployment.id, faults + 1);
        logger.error(`Deployment ${deployment.id} is interrupted: ${error}`);
      }
    }
    done.abort();
    await watching;
    if (release) {
      await store
        .releaseLease({ deploymentId: deployment.id, token: deployment.token })
        .catch(error =>
          logger.warn(
            `The lease of deployment ${deployment.id} was not released: ${error}`,
          ),
        );
    }
  }

  /** Renews the lease, and notices when it is lost or somebody asks to cancel. */
  async #keepLease(options: {
    deployment: DeploymentRecord;
    lost: AbortController;
    cancel: AbortController;
    done: AbortController;
  }): Promise<void> {
    const { deployment, lost, cancel, done } = options;
    const { store, clock, settings, logger } = this.#engine;
    const { id, token } = deployment;
    const ask = async () => {
      const present = await store.getDeployment(id);
      if (present?.cancelRequested && !cancel.signal.aborted) {
        cancel.abort(new Error('The deployment was cancelled'));
        clock.sleep(settings.cancelGrace, done.signal).then(
          () => lost.abort(new Error('The deployment was cancelled')),
          () => {},
        );
      }
    };
    const unsubscribe = store.onChange(change => {
      if (change.deploymentId === id && !change.nodesOnly) {
        ask().catch(error => logger.warn(`Could not read ${id}: ${error}`));
      }
    });
    let until = clock.now().getTime() + settings.leaseDuration;
    while (!done.signal.aborted) {
      await clock
        .sleep(settings.leaseDuration / 3, done.signal)
        .catch(() => {});
      if (done.signal.aborted) {
        break;
      }
      const leaseUntil = new Date(
        clock.now().getTime() + settings.leaseDuration,
      );
      try {
        const renewal = ask().then(() =>
          store.renewLease({ deploymentId: id, token, leaseUntil }),
        );
        if (await this.#within(until, renewal)) {
          until = leaseUntil.getTime();
        } else {
          lost.abort(new FencedError(id, token));
        }
      } catch (error) {
        logger.warn(`The lease of deployment ${id} was not renewed: ${error}`);
      }
      if (clock.now().getTime() >= until) {
        lost.abort(new FencedError(id, token));
      }
    }
    unsubscribe();
  }

  /** What a database says that may never answer: a lease ends while one waits. */
  async #within<T>(until: number, answer: Promise<T>): Promise<T> {
    const { clock, settings } = this.#engine;
    const answered = new AbortController();
    // never longer than a lease, wherever the clock was set to
    const left = until - clock.now().getTime();
    const silence = clock
      .sleep(Math.min(left, settings.leaseDuration), answered.signal)
      .then(() => {
        throw new Error('The database does not answer');
      });
    silence.catch(() => {});
    answer.catch(() => {});
    try {
      return await Promise.race([answer, silence]);
    } finally {
      answered.abort();
    }
  }

  /** Resolves at the next reason to look: a change, an end, the interval, or the stop. */
  #nextWake(): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    if (this.#stop.signal.aborted) {
      woken.abort();
    }
    const { clock, settings } = this.#engine;
    return clock.sleep(settings.idleInterval, woken.signal).catch(() => {});
  }
}

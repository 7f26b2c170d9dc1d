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

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHANGE_SIGNAL_CHANNEL,
  ChangeSignal,
  DEPLOYMENT_TOPIC,
  DeploymentEventPayload,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  DeploymentChange,
  StateStore,
  hasEnded,
} from '@platform-orchestrator/engine';

/** Milliseconds in which changes of one deployment are told as one. */
const GATHER_TIME = 500;
/** Entries that are looked through at once. */
const PAGE_SIZE = 500;
/** Entries after which resources are other than before. */
const RESOURCE_KINDS: readonly string[] = ['node.end', 'node.observed'];

/**
 * Tells other plugins and open pages of changes.
 *
 * @remarks
 * Hints, not messages: they hold names and no content, and whoever hears one reads what is now there with permissions of their own. Changes are told by the process
 * that made them, and may be lost with it, so everybody who listens also reads now and then without.
 */
export class DeploymentAnnouncer {
  readonly #store: StateStore;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  /** Deployments with changes that are gathered, with the timer that ends it. */
  readonly #pending = new Map<string, NodeJS.Timeout>();
  /** Sequence up to which the entries of a deployment were looked through, while it has not ended. */
  readonly #seen = new Map<string, number>();
  #working: Promise<unknown> = Promise.resolve();

  constructor(options: {
    store: StateStore;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Listens until the returned function is called, which tells what is gathered. */
  start(): () => Promise<void> {
    const unsubscribe = this.#store.onChange(change => this.#gather(change));
    return async () => {
      unsubscribe();
      for (const [id, timer] of this.#pending) {
        clearTimeout(timer);
        this.#schedule(id);
      }
      await this.#working;
    };
  }

  #gather({ deploymentId }: DeploymentChange): void {
    if (!this.#pending.has(deploymentId)) {
      const timer = setTimeout(() => this.#schedule(deploymentId), GATHER_TIME);
      this.#pending.set(deploymentId, timer);
    }
  }

  #schedule(deploymentId: string): void {
    this.#pending.delete(deploymentId);
    this.#working = this.#working
      .then(() => this.#announce(deploymentId))
      .catch(error => {
        // what waits for it reads without a hint a little later
        this.#logger.warn(
          `A change of deployment ${deploymentId} was not announced: ${
            toError(error).message
          }`,
        );
      });
  }

  async #announce(deploymentId: string): Promise<void> {
    const deployment = await this.#store.getDeployment(deploymentId);
    const environment =
      deployment &&
      (await this.#store.getEnvironmentByUid(deployment.environmentUid));
    if (!deployment || !environment) {
      return;
    }
    const { application } = environment;
    const message: ChangeSignal = { application };
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHANGE_SIGNAL_CHANNEL,
      message,
    });
    const ended = hasEnded(deployment.state);
    if ((await this.#changedResources(deploymentId)) || ended) {
      const eventPayload: DeploymentEventPayload = {
        application,
        environment: environment.environment,
        deployment: deploymentId,
        state: deployment.state,
      };
      await this.#events.publish({ topic: DEPLOYMENT_TOPIC, eventPayload });
    }
    if (ended) {
      this.#seen.delete(deploymentId);
    }
  }

  async #changedResources(deploymentId: string): Promise<boolean> {
    let hasChanged = false;
    for (;;) {
      const entries = await this.#store.listEntries({
        deploymentId,
        after: this.#seen.get(deploymentId) ?? 0,
        limit: PAGE_SIZE,
      });
      hasChanged ||= entries.some(({ kind }) => RESOURCE_KINDS.includes(kind));
      const last = entries.at(-1);
      if (!last) {
        return hasChanged;
      }
      this.#seen.set(deploymentId, last.sequence);
    }
  }
}

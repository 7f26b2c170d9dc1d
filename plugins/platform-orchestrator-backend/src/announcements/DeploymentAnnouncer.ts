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
  DeploymentRecord,
  EnvironmentRecord,
  StateStore,
  hasEnded,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { listBehind } from '../database/operations/outbox/listBehind';
import { moveCursor } from '../database/operations/outbox/moveCursor';
import { readCursor } from '../database/operations/outbox/readCursor';

/** Whose cursor in the journals this is. */
const CONSUMER = 'announcements';
/** Milliseconds in which changes of one deployment are told as one. */
const GATHER_TIME = 500;
/** Entries that are looked through at once. */
const PAGE_SIZE = 500;
/** Deployments that are caught up on at once. */
const BATCH = 100;
/** Entries after which resources are other than before. */
const RESOURCE_KINDS: readonly string[] = ['node.end', 'node.observed'];

/**
 * Tells other plugins and open pages of changes.
 *
 * @remarks
 * The journal is the outbox: every change that it holds is told at least once, by the process that made it or, when that is gone, by another one a little later.
 * What is told are hints that hold names and no content: whoever hears one reads what is now there, with permissions of their own.
 */
export class DeploymentAnnouncer {
  readonly #knex: Knex;
  readonly #store: StateStore;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  /** Deployments with changes that are gathered, with the timer that ends it. */
  readonly #pending = new Map<string, NodeJS.Timeout>();
  #working: Promise<unknown> = Promise.resolve();

  constructor(options: {
    knex: Knex;
    store: StateStore;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
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

  /** Tells what nobody told: changes of processes that were killed. */
  async catchUp(signal: AbortSignal): Promise<void> {
    for (;;) {
      const ids = await listBehind({
        knex: this.#knex,
        consumer: CONSUMER,
        limit: BATCH,
      });
      for (const id of ids) {
        signal.throwIfAborted();
        await this.#announce(id);
      }
      if (ids.length < BATCH) {
        return;
      }
    }
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
        // it is told when this catches up
        this.#logger.warn(
          `A change of deployment ${deploymentId} was not announced: ${
            toError(error).message
          }`,
        );
      });
  }

  async #announce(deploymentId: string): Promise<void> {
    const deployment = await this.#store.getDeployment(deploymentId);
    if (!deployment) {
      return;
    }
    const { changed, last } = await this.#readOn(deploymentId);
    const environment = await this.#store.getEnvironmentByUid(
      deployment.environmentUid,
    );
    if (environment) {
      const isChanged = changed || hasEnded(deployment.state);
      await this.#tell(environment, deployment, isChanged);
    }
    // after it was told: whoever is killed between tells it twice, not never
    await moveCursor({
      knex: this.#knex,
      consumer: CONSUMER,
      deploymentId,
      sequence: last,
    });
  }

  async #tell(
    { application, environment }: EnvironmentRecord,
    { id, state }: DeploymentRecord,
    resourcesChanged: boolean,
  ): Promise<void> {
    const message: ChangeSignal = { application };
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: CHANGE_SIGNAL_CHANNEL,
      message,
    });
    if (resourcesChanged) {
      const eventPayload: DeploymentEventPayload = {
        application,
        environment,
        deployment: id,
        state,
      };
      await this.#events.publish({ topic: DEPLOYMENT_TOPIC, eventPayload });
    }
  }

  /** Looks through the entries that were not told yet: whether resources are other than before. */
  async #readOn(
    deploymentId: string,
  ): Promise<{ changed: boolean; last: number }> {
    const cursor = { knex: this.#knex, consumer: CONSUMER, deploymentId };
    let changed = false;
    let last = await readCursor(cursor);
    for (;;) {
      const entries = await this.#store.listEntries({
        deploymentId,
        after: last,
        limit: PAGE_SIZE,
      });
      if (entries.length === 0) {
        return { changed, last };
      }
      changed ||= entries.some(({ kind }) => RESOURCE_KINDS.includes(kind));
      last = entries[entries.length - 1].sequence;
    }
  }
}

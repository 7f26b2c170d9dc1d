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

import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock, DeploymentChange } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DeploymentChanges } from './DeploymentChanges';

const CHANNEL = 'platform_orchestrator_changes';
/** Milliseconds in which changes of one deployment are sent as one. */
const GATHER_TIME = 20;
/** Milliseconds between tries to listen again after the connection was lost. */
const RECONNECT_INTERVAL = 2_000;

/** What this needs of a connection of `pg`. */
interface RawConnection {
  query(sql: string): Promise<unknown>;
  on(
    event: 'notification',
    listener: (message: { payload?: string }) => void,
  ): void;
  on(event: 'error' | 'end', listener: () => void): void;
}

/** What this needs of the client inside knex: a connection outside the pool, for one that listens must not be given to others. */
interface RawConnections {
  acquireRawConnection(): Promise<RawConnection>;
  destroyRawConnection(connection: RawConnection): Promise<void>;
}

/**
 * Tells other replicas on the same PostgreSQL of changes, with `NOTIFY`, and hears of theirs, with `LISTEN`.
 *
 * @remarks
 * - **Hints only.** A notification may be lost, with a connection or with its sender, and nothing waits for it: the engine looks every few seconds without one.
 * - **Own ones are dropped**: this process has told its listeners before.
 * - **Bounded**: while something is sent, further changes of the same deployments are gathered.
 */
export class ReplicaNotifications {
  readonly #knex: Knex;
  readonly #changes: DeploymentChanges;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #sender = randomUUID();
  readonly #stop = new AbortController();
  readonly #pending = new Map<string, DeploymentChange>();
  #sending: Promise<void> | undefined;

  constructor(options: {
    knex: Knex;
    changes: DeploymentChanges;
    clock: Clock;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#changes = options.changes;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  /** Works until the returned function is called. */
  start(): () => Promise<void> {
    const unsubscribe = this.#changes.subscribeToOwn(change => {
      this.#gather(change);
      this.#sending ??= this.#send().finally(() => {
        this.#sending = undefined;
      });
    });
    const listening = this.#listen();
    return async () => {
      unsubscribe();
      this.#stop.abort(new Error('The backend is stopping'));
      await Promise.all([listening, this.#sending]);
    };
  }

  /** Of the changes of one deployment the one that says more is kept. */
  #gather(change: DeploymentChange): void {
    const { deploymentId } = change;
    if (!change.nodesOnly || !this.#pending.has(deploymentId)) {
      this.#pending.set(deploymentId, change);
    }
  }

  async #send(): Promise<void> {
    while (this.#pending.size > 0) {
      await this.#clock
        .sleep(GATHER_TIME, this.#stop.signal)
        .catch(() => undefined);
      const payloads = [...this.#pending.values()].map(change =>
        JSON.stringify({ ...change, sender: this.#sender }),
      );
      this.#pending.clear();
      try {
        await this.#knex.raw(
          'select pg_notify(?, payload) from unnest(?::text[]) payload',
          [CHANNEL, payloads],
        );
      } catch (error) {
        // the other replicas find it a little later
        const { message } = toError(error);
        this.#logger.debug(
          `Changes were not told to other replicas: ${message}`,
        );
      }
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#listenOnce();
      } catch (error) {
        const { message } = toError(error);
        this.#logger.warn(
          `Changes of other replicas are not heard: ${message}`,
        );
      }
      await this.#clock
        .sleep(RECONNECT_INTERVAL, signal)
        .catch(() => undefined);
    }
  }

  /** Resolves when the connection is lost, or this stops. */
  async #listenOnce(): Promise<void> {
    const connections: RawConnections = this.#knex.client;
    const connection = await connections.acquireRawConnection();
    try {
      const lost = new Promise<void>(resolve => {
        connection.on('error', resolve);
        connection.on('end', resolve);
        this.#stop.signal.addEventListener('abort', () => resolve());
      });
      connection.on('notification', ({ payload }) => this.#hear(payload));
      await connection.query(`listen ${CHANNEL}`);
      await lost;
    } finally {
      await connections.destroyRawConnection(connection).catch(() => undefined);
    }
  }

  #hear(payload = ''): void {
    const { sender, ...change } = JSON.parse(payload);
    if (sender !== this.#sender) {
      this.#changes.hear(change);
    }
  }
}

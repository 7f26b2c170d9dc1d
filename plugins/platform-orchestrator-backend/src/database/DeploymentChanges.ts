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
import { DeploymentChange } from '@platform-orchestrator/engine';

type Listener = (change: DeploymentChange) => void;

/**
 * Tells those who want to know of changes: those that this process made, and those that it hears of from other replicas.
 *
 * @remarks
 * A hint, not a message: whoever hears of a change reads what is now in the database, and reads it now and then without a hint as well.
 */
export class DeploymentChanges {
  readonly #logger: LoggerService;
  readonly #listeners = new Set<Listener>();
  readonly #ownListeners = new Set<Listener>();

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  /** This process changed something. */
  publish(change: DeploymentChange): void {
    this.#tell(this.#ownListeners, change);
    this.#tell(this.#listeners, change);
  }

  /** Another process changed something. */
  hear(change: DeploymentChange): void {
    this.#tell(this.#listeners, change);
  }

  /** Listens to all changes. Returns the way to stop it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Listens to changes that this process makes. Returns the way to stop it. */
  subscribeToOwn(listener: Listener): () => void {
    this.#ownListeners.add(listener);
    return () => {
      this.#ownListeners.delete(listener);
    };
  }

  #tell(listeners: Set<Listener>, change: DeploymentChange): void {
    for (const listener of listeners) {
      // later, so that no listener delays or fails the write that it hears of
      setImmediate(() => {
        if (listeners.has(listener)) {
          this.#call(listener, change);
        }
      });
    }
  }

  #call(listener: Listener, change: DeploymentChange): void {
    try {
      listener(change);
    } catch (error) {
      this.#logger.error(
        `A listener failed on a change of deployment ${change.deploymentId}`,
        error as Error,
      );
    }
  }
}

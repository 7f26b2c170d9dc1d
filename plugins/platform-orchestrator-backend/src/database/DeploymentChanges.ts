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

/** A deployment that changed or was added. */
export interface DeploymentChange {
  environmentUid: string;
  deploymentId: string;
}

/**
 * Tells those who want to know of every change that this process made.
 *
 * @remarks
 * A hint, not a message: whoever hears of a change reads what is now in the database, and reads it now and then without a hint as well.
 */
export class DeploymentChanges {
  readonly #logger: LoggerService;
  readonly #listeners = new Set<(change: DeploymentChange) => void>();

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  publish(change: DeploymentChange): void {
    for (const listener of this.#listeners) {
      // later, so that no listener delays or fails the write that it hears of
      setImmediate(() => this.#call(listener, change));
    }
  }

  subscribe(listener: (change: DeploymentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #call(
    listener: (change: DeploymentChange) => void,
    change: DeploymentChange,
  ): void {
    if (!this.#listeners.has(listener)) {
      return;
    }
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

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
import { stringifyError } from '@backstage/errors';
import { ApplicationWatch } from './ApplicationWatch';
import { ChangeBatch } from './ChangeBatch';
import { PlatformOrchestratorEntityProvider } from './PlatformOrchestratorEntityProvider';

/** Deltas are gathered for this long, so that a storm of deployments costs the catalog one mutation. */
const DELTA_INTERVAL_MS = 1_000;
/** After a failed delta; the orchestrator may be starting. */
const RETRY_MS = 10_000;
/** A full mutation repairs whatever was missed. */
const FULL_INTERVAL_MS = 60 * 60 * 1_000;

/** Decides when which entities are brought up to date. */
export class EntitySynchronizer {
  readonly #provider: PlatformOrchestratorEntityProvider;
  readonly #watch: ApplicationWatch;
  readonly #batch: ChangeBatch;
  #lastFullAt: number | undefined;

  constructor(options: {
    provider: PlatformOrchestratorEntityProvider;
    watch: ApplicationWatch;
    logger: LoggerService;
  }) {
    this.#provider = options.provider;
    this.#watch = options.watch;
    this.#batch = new ChangeBatch({
      intervalMs: DELTA_INTERVAL_MS,
      retryMs: RETRY_MS,
      handle: applications => this.#provider.refresh(applications),
      onError: error =>
        options.logger.warn(
          `Entities of changed applications could not be brought up to date, trying again: ${stringifyError(
            error,
          )}`,
        ),
    });
  }

  /** An application has changed, as an event says. */
  changed(application: string): void {
    this.#batch.add(application);
  }

  /** Looks for changes that no event told of; once an hour, and until it has succeeded once, replaces everything. */
  async poll(signal: AbortSignal): Promise<void> {
    const startedAt = Date.now();
    const changed = await this.#watch.look(signal);
    if (
      this.#lastFullAt === undefined ||
      startedAt - this.#lastFullAt >= FULL_INTERVAL_MS
    ) {
      await this.#provider.refreshAll(signal);
      this.#lastFullAt = startedAt;
    } else {
      changed.forEach(application => this.#batch.add(application));
    }
  }

  stop(): void {
    this.#batch.stop();
  }
}

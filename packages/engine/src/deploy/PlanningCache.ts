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

import { ExpansionCache } from '../match/ExpansionCache';
import { ScoreFileCache } from '../read/ScoreFileCache';
import { EngineContext } from './EngineContext';

/** Environments whose last graph is kept. */
const ENVIRONMENTS = 50;

/** What planning keeps from one time to the next; plans are the same with and without. */
export class PlanningCache {
  static readonly #ofEngines = new WeakMap<EngineContext, PlanningCache>();

  /** That of an engine, for as long as the engine lives. */
  static of(engine: EngineContext): PlanningCache {
    const cache = PlanningCache.#ofEngines.get(engine) ?? new PlanningCache();
    PlanningCache.#ofEngines.set(engine, cache);
    return cache;
  }

  readonly files = new ScoreFileCache();
  /** By environment, the least recently used first. */
  readonly #expansions = new Map<string, ExpansionCache>();

  expansionOf(environmentUid: string): ExpansionCache {
    const cache = this.#expansions.get(environmentUid) ?? new ExpansionCache();
    this.#expansions.delete(environmentUid);
    this.#expansions.set(environmentUid, cache);
    const [oldest] = this.#expansions.keys();
    if (this.#expansions.size > ENVIRONMENTS) {
      this.#expansions.delete(oldest);
    }
    return cache;
  }
}

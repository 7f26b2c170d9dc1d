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

import { JournalAppend } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { AppendOutcome } from './operations/journal/AppendFold';
import { appendGroup } from './operations/journal/appendGroup';

type Appended = Exclude<AppendOutcome, { error: unknown }>;

/** Appends of one transaction. More would keep the first ones waiting. */
const GROUP_LIMIT = 1_000;

interface Waiting {
  append: JournalAppend;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

/**
 * Writes to the journal in groups, for most of what an append costs is to make it durable, and that costs the same for a thousand as for one.
 *
 * @remarks
 * What comes while a group is being committed waits and goes together in the next one, in the order in which it came. So a single append is
 * written at once, and many are written as fast as the disk answers. A promise resolves when its own append is durable; an append that is refused
 * takes no other one with it.
 */
export class JournalWriter {
  readonly #knex: Knex;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  append(append: JournalAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      if (!this.#isWriting) {
        this.#isWriting = true;
        // those of the same turn of the event loop go together
        setImmediate(() => this.#write());
      }
    });
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP_LIMIT);
      const outcomes = await this.#commit(group.map(({ append }) => append));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if ('error' in outcome) {
          reject(outcome.error);
        } else {
          resolve(outcome);
        }
      });
    }
    this.#isWriting = false;
  }

  async #commit(appends: JournalAppend[]): Promise<AppendOutcome[]> {
    try {
      return await appendGroup({ knex: this.#knex, appends });
    } catch (error) {
      return appends.map(() => ({ error }));
    }
  }
}

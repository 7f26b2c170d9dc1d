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

import { DriverError } from '@platform-orchestrator/backstage-plugin-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChangeRequest } from './ChangeRequest';
import { commitMessage } from './commitMessage';
import { Credentials } from './gitEnvironment';
import { WorkingCopy } from './WorkingCopy';

/** Milliseconds for which the first change waits for others: those of one deployment come at nearly the same time. */
const GATHER = 50;
/** Pushes that may be overtaken by others before it is given up. */
const ATTEMPTS = 6;
/** Milliseconds before another push; doubled each time. */
const FIRST_DELAY = 50;

interface Waiting {
  request: ChangeRequest;
  resolve(commit: string | undefined): void;
  reject(reason: unknown): void;
}

/**
 * Changes of one branch, one commit after the other. Changes that wait at the same time share a commit.
 *
 * @remarks
 * A change that fails, is cancelled or has lost its lease leaves the others alone: the working copy is made anew without it.
 */
export class RepositoryQueue {
  readonly #copy: WorkingCopy;
  readonly #random: () => number;
  #waiting: Waiting[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** @param options - `random` gives numbers from 0 to below 1, so that two portals do not try again at the same time */
  constructor(options: { copy: WorkingCopy; random: () => number }) {
    this.#copy = options.copy;
    this.#random = options.random;
  }

  /** Resolves when the change is in the remote; with the commit, or undefined when there was nothing to change. */
  async change(request: ChangeRequest): Promise<string | undefined> {
    request.signal.throwIfAborted();
    const done = new Promise<string | undefined>((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
    });
    if (this.#waiting.length === 1) {
      this.#exclusive(async () => {
        await sleep(GATHER);
        await this.#commitWaiting();
      });
    }
    return done;
  }

  /** Looks at the branch as the remote has it now. */
  async look<T>(options: {
    work(folder: string): Promise<T>;
    credentials: Credentials;
    signal: AbortSignal;
  }): Promise<T> {
    return this.#exclusive(async () => {
      await this.#copy.update(options);
      return options.work(this.#copy.folder);
    });
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const own = this.#last.then(work, work);
    this.#last = own.catch(() => {});
    return own;
  }

  async #commitWaiting(): Promise<void> {
    let batch = this.#waiting;
    this.#waiting = [];
    for (let attempt = 1; batch.length > 0; attempt += 1) {
      // those of other credentials have a commit of their own
      const { credentials } = batch[0].request;
      const together = batch.filter(each =>
        sameCredentials(each.request.credentials, credentials),
      );
      const result = await this.#attempt(together);
      if (result === 'overtaken' && attempt < ATTEMPTS) {
        await sleep(FIRST_DELAY * 2 ** (attempt - 1) * (0.5 + this.#random()));
      } else if (result === 'overtaken') {
        together.forEach(({ reject }) => reject(overtaken()));
        batch = batch.filter(each => !together.includes(each));
      } else {
        attempt = 0;
        batch = batch.filter(each => !result.includes(each));
      }
    }
  }

  /** Gives those that are settled, or `overtaken` when all of them must be tried again. */
  async #attempt(batch: Waiting[]): Promise<Waiting[] | 'overtaken'> {
    const { credentials } = batch[0].request;
    // git goes on as long as somebody waits for it
    const { signal, release } = whenAllAborted(batch);
    try {
      await this.#copy.update({ credentials, signal });
      const failed = await this.#edit(batch);
      if (failed.length > 0) {
        return failed;
      }
      const message = commitMessage(batch.map(({ request }) => request));
      const commit = await this.#copy.commit({ message, signal });
      if (
        commit !== undefined &&
        !(await this.#copy.push({ credentials, signal }))
      ) {
        return 'overtaken';
      }
      batch.forEach(({ resolve }) => resolve(commit));
      return batch;
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
      return batch;
    } finally {
      release();
    }
  }

  /** Makes the changes; gives those that cannot be made. */
  async #edit(batch: Waiting[]): Promise<Waiting[]> {
    const failed: Waiting[] = [];
    for (const waiting of batch) {
      const { request, reject } = waiting;
      try {
        request.signal.throwIfAborted();
        await request.checkpoint();
        request.signal.throwIfAborted();
        await request.edit(this.#copy.folder);
      } catch (error) {
        reject(error);
        failed.push(waiting);
      }
    }
    return failed;
  }
}

function sameCredentials(one: Credentials, other: Credentials): boolean {
  return one.username === other.username && one.password === other.password;
}

function whenAllAborted(batch: Waiting[]): {
  signal: AbortSignal;
  release(): void;
} {
  const controller = new AbortController();
  const signals = batch.map(({ request }) => request.signal);
  const look = () => {
    if (signals.every(({ aborted }) => aborted)) {
      controller.abort(signals[0].reason);
    }
  };
  signals.forEach(signal => signal.addEventListener('abort', look));
  look();
  return {
    signal: controller.signal,
    release: () =>
      signals.forEach(signal => signal.removeEventListener('abort', look)),
  };
}

function overtaken(): DriverError {
  return new DriverError(
    'transient',
    `Others pushed to the branch ${ATTEMPTS} times while the commit was made`,
  );
}

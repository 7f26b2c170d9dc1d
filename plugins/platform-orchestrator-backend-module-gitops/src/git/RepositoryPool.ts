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
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { CommitAuthor } from './CommitAuthor';
import { Credentials } from './gitEnvironment';
import { ChangeRequest } from './ChangeRequest';
import { RepositoryQueue } from './RepositoryQueue';
import { WorkingCopy } from './WorkingCopy';

/** A repository with the credentials of one definition. */
export interface OpenRepository {
  /** For messages. */
  place: string;
  /** Commits a change and pushes it; gives the commit, or undefined when there was nothing to change. */
  change(
    request: Omit<ChangeRequest, 'credentials'>,
  ): Promise<string | undefined>;
  /** Looks at the present state of the branch. */
  look<T>(options: {
    work(folder: string): Promise<T>;
    signal: AbortSignal;
  }): Promise<T>;
}

/** All repositories that are in use, each with one queue, so that those who wait for the same one share a commit. */
export class RepositoryPool {
  readonly #directory: string;
  readonly #author: CommitAuthor;
  readonly #random: () => number;
  readonly #queues = new Map<string, RepositoryQueue>();

  /** @param options - `directory` is for working copies, which may be deleted at any time */
  constructor(options: {
    directory: string;
    author: CommitAuthor;
    random?: () => number;
  }) {
    this.#directory = options.directory;
    this.#author = options.author;
    this.#random = options.random ?? Math.random;
  }

  open(options: {
    url: string;
    branch: string;
    credentials: Credentials;
  }): OpenRepository {
    const { branch, credentials } = options;
    const url = locate(options.url);
    const id = createHash('sha256')
      .update(JSON.stringify([url, branch]))
      .digest('hex')
      .slice(0, 16);
    let queue = this.#queues.get(id);
    if (!queue) {
      queue = new RepositoryQueue({
        copy: new WorkingCopy({
          url,
          branch,
          folder: join(this.#directory, id),
          author: this.#author,
        }),
        random: this.#random,
      });
      this.#queues.set(id, queue);
    }
    const found = queue;
    return {
      place: url,
      change: request => found.change({ ...request, credentials }),
      look: request => found.look({ ...request, credentials }),
    };
  }
}

/** Paths count from the backend's folder, wherever git runs. */
function locate(repository: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(repository)) {
    const { password } = new URL(repository);
    if (password !== '') {
      throw new DriverError(
        'invalid',
        'The URL of the repository holds a password, and URLs are shown',
        {
          input: 'inputs.repository',
          nextStep: 'Move it to secrets.password of the definition',
        },
      );
    }
    return repository;
  }
  // host:path, as ssh has it; a path has no colon before its first slash
  return /^[^/]+:/.test(repository) ? repository : resolve(repository);
}

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

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SimpleGit, simpleGit } from 'simple-git';
import { CommitAuthor } from './CommitAuthor';
import { Credentials, gitEnvironment } from './gitEnvironment';
import {
  isRejected,
  isUnbornBranch,
  translateGitError,
} from './translateGitError';

const SILENT_FOR = 60_000; // milliseconds without a sign of life before git is ended

/** A clone of one branch that always shows what the remote has, or is about to get. */
export class WorkingCopy {
  readonly folder: string;
  readonly #url: string;
  readonly #branch: string;
  readonly #author: CommitAuthor;

  constructor(options: {
    url: string;
    branch: string;
    folder: string;
    author: CommitAuthor;
  }) {
    this.folder = options.folder;
    this.#url = options.url;
    this.#branch = options.branch;
    this.#author = options.author;
  }

  /** Makes the folder show the branch as the remote has it now; an empty folder where the remote has no such branch. */
  async update(options: {
    credentials: Credentials;
    signal: AbortSignal;
  }): Promise<void> {
    const present = existsSync(join(this.folder, '.git'));
    try {
      await this.#update(options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!present) {
        throw error;
      }
      // a process that was killed may have left a lock or half of a file: what is in the folder can be had again
      await rm(this.folder, { recursive: true, force: true });
      await this.#update(options);
    }
  }

  /**
   * Commits what is in the folder.
   *
   * @returns the commit; undefined when nothing changed
   */
  async commit(options: {
    message: string;
    signal: AbortSignal;
  }): Promise<string | undefined> {
    return this.#run({ credentials: {}, ...options }, async git => {
      await git.raw('add', '--all', '--verbose');
      const { staged, created, deleted, renamed } = await git.status();
      if (
        [staged, created, deleted, renamed].every(list => list.length === 0)
      ) {
        return undefined;
      }
      await git.raw('commit', '--message', options.message);
      return (await git.revparse('HEAD')).trim();
    });
  }

  /**
   * Sends the commit.
   *
   * @returns false when the remote has commits that this one does not build on
   */
  async push(options: {
    credentials: Credentials;
    signal: AbortSignal;
  }): Promise<boolean> {
    return this.#run(options, async git => {
      try {
        await git.raw('push', 'origin', `HEAD:refs/heads/${this.#branch}`);
        return true;
      } catch (error) {
        if (isRejected(error)) {
          return false;
        }
        throw error;
      }
    });
  }

  async #update(options: {
    credentials: Credentials;
    signal: AbortSignal;
  }): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.#run(options, async git => {
      if (!existsSync(join(this.folder, '.git'))) {
        await git.raw('init');
        await git.raw('remote', 'add', 'origin', this.#url);
      }
      const local = `refs/heads/${this.#branch}`;
      try {
        await git.raw('fetch', '--depth', '1', 'origin', local);
      } catch (error) {
        if (!isUnbornBranch(error)) {
          throw error;
        }
        await git.raw('symbolic-ref', 'HEAD', local);
        await git.raw('update-ref', '-d', local);
        await git.raw('read-tree', '--empty');
        await git.raw('clean', '-ffdx');
        return;
      }
      await git.raw('checkout', '--force', '-B', this.#branch, 'FETCH_HEAD');
      await git.raw('clean', '-ffdx');
    });
  }

  async #run<T>(
    options: { credentials: Credentials; signal: AbortSignal },
    work: (git: SimpleGit) => Promise<T>,
  ): Promise<T> {
    const { credentials, signal } = options;
    signal.throwIfAborted();
    // commands are not told to be quiet: simple-git waits 50 ms for what prints nothing
    const git = simpleGit({
      baseDir: this.folder,
      abort: signal,
      timeout: { block: SILENT_FOR },
      config: [
        `user.name=${this.#author.name}`,
        `user.email=${this.#author.email}`,
        // of the machine's owner, who is not asked here
        'commit.gpgSign=false',
        'core.autocrlf=false',
      ],
      // the one setting that is passed so is ours: the header with the credentials
      unsafe: { allowUnsafeConfigEnvCount: true },
    }).env(gitEnvironment({ url: this.#url, credentials }));
    try {
      return await work(git);
    } catch (error) {
      signal.throwIfAborted();
      throw translateGitError({
        error,
        url: this.#url,
        branch: this.#branch,
      });
    }
  }
}

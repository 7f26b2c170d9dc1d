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

import { ConflictError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';

/**
 * Makes a Git repository with one commit of all files of a folder. It gets its
 * name when it is complete, so that nobody ever reads half of it.
 *
 * @returns the commit's hash
 * @throws ConflictError where there is something of that name already
 */
export async function publishLocally(options: {
  /** The folder with the files. */
  source: string;
  /** The repository's folder, which must not exist. */
  target: string;
  /** Who made the files. */
  author: { name: string; email: string };
  message: string;
}): Promise<string> {
  const { source, target, author, message } = options;
  if (existsSync(target)) {
    throw new ConflictError(
      `There is an application in ${target} already: choose another name, or remove that folder.`,
    );
  }
  // The dot keeps the catalog from finding it.
  const unfinished = join(dirname(target), `.unfinished-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await cp(source, unfinished, { recursive: true });

  const git = simpleGit(unfinished, {
    config: [
      `user.name=${author.name}`,
      `user.email=${author.email}`,
      'commit.gpgsign=false',
    ],
  });
  await git.init(['--initial-branch=main']);
  await git.add('.');
  await git.commit(message);
  const commit = await git.revparse('HEAD');
  await rename(unfinished, target);
  return commit;
}

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

import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  mkdirSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A bare repository of this machine, and ways to look at it and to be in its way. */
export class TestRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'gitops-'));
  readonly path = join(this.folder, 'manifests.git');

  constructor() {
    this.#git(this.folder, 'init', '--quiet', '--bare', this.path);
  }

  /** Contents by path. */
  files(branch = 'main'): Record<string, string> {
    if (this.commits(branch).length === 0) {
      return {};
    }
    const names = this.#git(this.path, 'ls-tree', '-r', '--name-only', branch);
    return Object.fromEntries(
      names
        .split('\n')
        .filter(Boolean)
        .map(name => [name, this.#git(this.path, 'show', `${branch}:${name}`)]),
    );
  }

  /** First lines, newest first. */
  commits(branch = 'main'): string[] {
    try {
      return this.#git(this.path, 'log', '--format=%s', branch)
        .split('\n')
        .filter(Boolean);
    } catch {
      return [];
    }
  }

  /** Everything that was ever in it. */
  history(): string {
    return this.#git(this.path, 'log', '--all', '--patch', '--format=fuller');
  }

  /** The newest commit, in a format of `git log`. */
  newest(format: string, branch = 'main'): string {
    return this.#git(
      this.path,
      'log',
      '-1',
      `--format=${format}`,
      branch,
    ).trim();
  }

  /** What somebody else commits from a clone. */
  commitElsewhere(files: Record<string, string>, branch = 'main'): void {
    const clone = mkdtempSync(join(this.folder, 'clone-'));
    this.#git(clone, 'init', '--quiet', '-b', branch);
    this.#git(clone, 'remote', 'add', 'origin', this.path);
    if (this.commits(branch).length > 0) {
      this.#git(clone, 'pull', '--quiet', 'origin', branch);
    }
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(clone, name)), { recursive: true });
      writeFileSync(join(clone, name), content);
    }
    this.#git(clone, 'add', '--all');
    this.#git(clone, 'commit', '--quiet', '-m', 'Somebody else');
    this.#git(clone, 'push', '--quiet', 'origin', `HEAD:${branch}`);
  }

  /** Makes the repository refuse pushes. */
  refusePushes(): void {
    const hook = join(this.path, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\nexit 1\n');
    chmodSync(hook, 0o755);
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #git(folder: string, ...args: string[]): string {
    return execFileSync(
      'git',
      ['-c', 'user.name=Else', '-c', 'user.email=else@example.org', ...args],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  }
}

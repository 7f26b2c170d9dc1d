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

import { Config } from '@backstage/config';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommitAuthor } from './git/CommitAuthor';

/** What the target needs of this installation. */
export interface GitopsConfig {
  author: CommitAuthor;
  /** Absolute path of the folder for working copies. */
  directory: string;
  /** Configuration of each secret store, by the id that definitions use. */
  secretStores: ReadonlyMap<string, Config>;
}

/**
 * Reads `platformOrchestrator.drivers.gitops`.
 *
 * @param root - the configuration of the backend
 */
export function readGitopsConfig(root: Config): GitopsConfig {
  const config = root.getOptionalConfig('platformOrchestrator.drivers.gitops');
  const stores = config?.getOptionalConfig('secretStores');
  return {
    author: {
      name: config?.getOptionalString('author.name') ?? 'Platform Orchestrator',
      email:
        config?.getOptionalString('author.email') ??
        'platform-orchestrator@localhost',
    },
    directory: resolve(
      config?.getOptionalString('directory') ??
        join(tmpdir(), 'platform-orchestrator-gitops'),
    ),
    secretStores: new Map(
      (stores?.keys() ?? []).map(id => [id, stores!.getConfig(id)]),
    ),
  };
}

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

import { spawnSync } from 'node:child_process';
import { Problem } from '../console/Problem.mjs';

/** Who runs the server in place of root, the first that the machine has. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user that the server runs as. PostgreSQL refuses to run as root; any
 * other user runs it as themself.
 *
 * @returns {{ uid: number, gid: number } | undefined} undefined: this user
 */
export function serverUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  for (const name of CANDIDATES) {
    const [uid, gid] = ['-u', '-g'].map(flag =>
      spawnSync('id', [flag, name], { encoding: 'utf8' }),
    );
    if (uid.status === 0 && gid.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Problem({
    what: 'PostgreSQL does not run as root, and this machine has no user to run it instead.',
    remedy:
      'Start as another user than root, or create one: `useradd --system postgres`.',
  });
}

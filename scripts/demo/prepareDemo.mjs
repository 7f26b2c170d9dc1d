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
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { DATA, ROOT } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';

const BOOKSHOP = join(ROOT, 'examples', 'apps', 'bookshop');

/**
 * Makes what the demo has in place of a company's other systems, where it is
 * missing: the Bookshop's Git repository, the repository that a cluster would
 * sync, and the store from which definitions take secrets.
 *
 * @param {object} options
 * @param {string} options.databasePassword - of the embedded server's superuser
 */
export async function prepareDemo({ databasePassword }) {
  await once(join(DATA, 'apps', 'bookshop'), async folder => {
    await cp(BOOKSHOP, folder, { recursive: true });
    await git(folder, 'init', '--initial-branch=main');
    await git(folder, 'add', '.');
    await git(folder, 'commit', '--message', 'Open the Bookshop');
  });
  await once(join(DATA, 'gitops', 'manifests.git'), folder =>
    git(DATA, 'init', '--bare', '--initial-branch=main', folder),
  );
  await writeFile(
    join(DATA, 'secrets.json'),
    JSON.stringify({ 'postgres-password': databasePassword }, undefined, 2),
    { mode: 0o600 },
  );
}

/**
 * Makes a folder that gets its name when it is complete.
 *
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} make
 */
async function once(folder, make) {
  if (existsSync(folder)) {
    return;
  }
  const unfinished = join(dirname(folder), '.unfinished');
  await mkdir(dirname(folder), { recursive: true });
  await rm(unfinished, { recursive: true, force: true });
  await make(unfinished);
  await rename(unfinished, folder);
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function git(folder, ...args) {
  const { code, output } = await runToEnd({
    command: 'git',
    args: [
      ...['-c', 'user.name=Mira', '-c', 'user.email=mira@acme.example'],
      ...['-c', 'commit.gpgsign=false'],
      ...args,
    ],
    cwd: folder,
  });
  if (code !== 0) {
    throw new Problem({
      what: `Git cannot make the repository in ${folder}.`,
      remedy: 'It says why below; Git 2.28 or newer is needed.',
      detail: output,
    });
  }
}

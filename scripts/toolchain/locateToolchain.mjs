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

import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { step } from '../console/step.mjs';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { requireDiskSpace } from '../disk/requireDiskSpace.mjs';
import { DATA } from '../paths.mjs';
import { runToEnd } from '../process/runToEnd.mjs';
import { NODE_VERSION, YARN_VERSION } from './versions.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} node - the Node program
 * @property {string} bin - the folder with `node` and `yarn`
 * @property {string} [headers] - the folder whose `include` holds this Node's
 *   headers, for native builds
 */

const CACHE = join(DATA, 'toolchain.json');
const VERSIONS = `node ${NODE_VERSION}, yarn ${YARN_VERSION}`;

/** Both of them, measured. */
const NEEDED_MEGABYTES = 250;

/**
 * Finds the Node and Yarn that this repository needs. Both come from npm into
 * npx's cache, so that nothing is installed on the machine; where they lie is
 * remembered, because asking npx again takes seconds.
 *
 * @returns {Promise<Toolchain>}
 */
export async function locateToolchain() {
  const known = await readCache();
  if (known) {
    return known;
  }
  const toolchain = await step(
    `Fetching Node ${NODE_VERSION} and Yarn ${YARN_VERSION}`,
    fetchToolchain,
  );
  await makeDataFolder(DATA);
  await writeFile(
    CACHE,
    JSON.stringify({ versions: VERSIONS, ...toolchain }, undefined, 2),
  );
  return toolchain;
}

/** @returns {Promise<Toolchain | undefined>} */
async function readCache() {
  try {
    const { versions, ...toolchain } = JSON.parse(
      await readFile(CACHE, 'utf8'),
    );
    const usable =
      versions === VERSIONS && existsSync(join(toolchain.bin, 'yarn'));
    return usable && existsSync(toolchain.node) ? toolchain : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Toolchain>} */
async function fetchToolchain() {
  const { code, output } = await runToEnd({
    command: 'npx',
    args: [
      '--yes',
      '--package',
      `node@${NODE_VERSION}`,
      '--package',
      `@yarnpkg/cli-dist@${YARN_VERSION}`,
      '-c',
      'command -v yarn && command -v node',
    ],
    // Elsewhere npx would first read the repository's own packages.
    cwd: tmpdir(),
  });
  const yarn = output.split('\n').find(line => line.endsWith('/.bin/yarn'));
  if (code !== 0 || !yarn) {
    // npm says nothing about it.
    await requireDiskSpace({
      folder: await npmCache(),
      megabytes: NEEDED_MEGABYTES,
      purpose: `Node ${NODE_VERSION} and Yarn ${YARN_VERSION}`,
    });
    throw new Problem({
      what: `Node ${NODE_VERSION} and Yarn ${YARN_VERSION} could not be fetched from the npm registry.`,
      remedy:
        'Check the network, the proxy and the registry that `npm config get registry` names, then run the command again.',
      detail: output.slice(-1500),
    });
  }
  const bin = dirname(yarn);
  const node = realpathSync(join(bin, 'node'));
  const headers = join(
    dirname(node),
    '..',
    'node_modules',
    `node-${process.platform}-${process.arch}`,
  );
  return existsSync(join(headers, 'include', 'node', 'node.h'))
    ? { node, bin, headers }
    : { node, bin };
}

/** @returns {Promise<string>} the folder that npx installs into */
async function npmCache() {
  const { output } = await runToEnd({
    command: 'npm',
    args: ['config', 'get', 'cache'],
    cwd: tmpdir(),
  });
  // Warnings come first.
  return output.trim().split('\n').at(-1) ?? tmpdir();
}

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
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '..');
const ROOT = resolve(PACKAGE, '../..');

/** What packing reads of the workspace beside the package. */
const ROOT_FILES = ['package.json', 'backstage.json', 'tsconfig.json'];

/**
 * `node installPacked.mjs FOLDER`: packs the command line as it is published and installs it into a folder, without the network, as a person would who has nothing but the
 * one archive. It works on a copy, for packing rewrites the manifest.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  throw new Error('Usage: node installPacked.mjs FOLDER');
}
const workspace = mkdtempSync(join(tmpdir(), 'platctl-pack-'));
try {
  const copy = join(workspace, 'packages/cli');
  cpSync(PACKAGE, copy, {
    recursive: true,
    filter: path => !['node_modules', 'dist'].includes(basename(path)),
  });
  ROOT_FILES.forEach(file => cpSync(join(ROOT, file), join(workspace, file)));
  symlinkSync(join(ROOT, 'node_modules'), join(workspace, 'node_modules'));
  run(process.execPath, [join(copy, 'scripts/bundle.mjs')], copy);
  run('npm', ['pack', '--silent', '--pack-destination', workspace], copy);

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const [archive] = readdirSync(workspace).filter(file =>
    file.endsWith('.tgz'),
  );
  const quietly = ['--offline', '--no-audit', '--no-fund', '--silent'];
  run(
    'npm',
    ['install', ...quietly, join(workspace, archive)],
    resolve(folder),
  );
} finally {
  rmSync(workspace, { recursive: true });
}

/**
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {string} cwd
 */
function run(command, commandArguments, cwd) {
  execFileSync(command, commandArguments, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

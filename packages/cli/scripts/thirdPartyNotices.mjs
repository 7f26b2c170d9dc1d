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

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(licen[cs]e|notice)/i;

/**
 * The licences of all packages that modules come from, as they ask to be handed on.
 *
 * @param {readonly string[]} modules - absolute paths
 * @returns {Promise<string>}
 */
export async function thirdPartyNotices(modules) {
  const folders = modules.flatMap(path => PACKAGE.exec(path)?.[1] ?? []);
  const notices = await Promise.all(
    [...new Set(folders)].sort().map(async folder => {
      const { name, version, license } = JSON.parse(
        await readFile(join(folder, 'package.json'), 'utf8'),
      );
      const files = (await readdir(folder)).filter(file => LICENCE.test(file));
      const texts = await Promise.all(
        files.sort().map(file => readFile(join(folder, file), 'utf8')),
      );
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    }),
  );
  return `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

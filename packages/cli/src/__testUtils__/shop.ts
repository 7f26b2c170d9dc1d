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

import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderWith } from './folder';

/** The folder of the example that the README speaks of. */
export const SHOP = resolve(__dirname, '../../examples/shop');

/** Options for an environment of the example, in its folder. */
export function shopIn(environment: string, definitions = 'definitions') {
  return ['--definitions', definitions, '--app', 'shop', '--env', environment];
}

/** A copy of the example in which some files have other texts. */
export function shopWith(files: Record<string, string>): string {
  const folder = folderWith({});
  cpSync(SHOP, folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    cpSync(join(folderWith({ file: content }), 'file'), join(folder, path));
  }
  return folder;
}

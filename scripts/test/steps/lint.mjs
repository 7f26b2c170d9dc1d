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

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { listWorkspaces } from '../../dependencies/listWorkspaces.mjs';
import { ROOT } from '../../paths.mjs';
import { runToEnd } from '../../process/runToEnd.mjs';
import { singleCheck } from '../results/StepResult.mjs';

/**
 * ESLint over all packages, warnings included, and over what lies outside of
 * packages.
 *
 * @type {import('../runSteps.mjs').Step}
 */
export async function lint({ signal }) {
  const folder = await mkdtemp(join(tmpdir(), 'lint-'));
  try {
    const packages = await readFindings({
      report: join(folder, 'packages.json'),
      args: report => [
        ...['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
        ...['--format', 'json', '--output-file', report],
      ],
      signal,
    });
    const others = await readFindings({
      report: join(folder, 'others.json'),
      args: report => [
        ...['eslint', 'scripts', 'e2e', 'examples', '--max-warnings', '0'],
        ...['--ext', 'js,mjs,ts', '--no-error-on-unmatched-pattern'],
        ...['--format', 'json', '--output-file', report],
      ],
      signal,
    });
    const faulty = new Set(packages.map(({ name }) => packageOf(name)));
    const sound = (await listWorkspaces()).length - faulty.size;
    return {
      passed: sound + singleCheck(others).passed,
      failures: [...packages, ...others],
      skips: [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} name - `plugins/example/src/file.ts:1` */
function packageOf(name) {
  return name.split('/').slice(0, 2).join('/');
}

/**
 * @param {object} options
 * @param {string} options.report - the file to write
 * @param {(report: string) => string[]} options.args
 * @param {AbortSignal} options.signal
 * @returns {Promise<import('../results/StepResult.mjs').Failure[]>}
 */
async function readFindings({ report, args, signal }) {
  const { code, output } = await runToEnd({
    command: 'yarn',
    args: args(report),
    cwd: ROOT,
    signal,
  });
  const text = await readFile(report, 'utf8').catch(() => '[]');
  // eslint-disable-next-line prefer-object-spread -- the report of each file
  const files = /** @type {any[]} */ (JSON.parse(text || '[]'));
  const findings = files.flatMap(({ filePath, messages }) =>
    messages.map((/** @type {any} */ message) => ({
      name: `${relative(ROOT, filePath)}:${message.line ?? 1}`,
      detail: `${message.message} (${message.ruleId ?? 'syntax'})`,
    })),
  );
  if (code !== 0 && findings.length === 0) {
    return [{ name: 'eslint', detail: output }];
  }
  return findings;
}

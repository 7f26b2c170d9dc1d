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

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { makeDataFolder } from '../data/makeDataFolder.mjs';
import { DATA } from '../paths.mjs';
import { printSummary } from './results/printSummary.mjs';
import { checkApiReports } from './steps/checkApiReports.mjs';
import { checkDependencyRules } from './steps/checkDependencyRules.mjs';
import { checkFormatting } from './steps/checkFormatting.mjs';
import { checkLicenceHeaders } from './steps/checkLicenceHeaders.mjs';
import { checkManifests } from './steps/checkManifests.mjs';
import { checkTypes } from './steps/checkTypes.mjs';
import { lint } from './steps/lint.mjs';
import { runBrowserTests } from './steps/runBrowserTests.mjs';
import { runScriptTests } from './steps/runScriptTests.mjs';
import { runUnitTests } from './steps/runUnitTests.mjs';

/**
 * @callback Step
 * @param {{ signal: AbortSignal, note: (text: string) => void }} options
 * @returns {Promise<import('./results/StepResult.mjs').StepResult>}
 */

/**
 * From what is quick and often wrong to what takes minutes. All of them run,
 * whatever the others find.
 *
 * @type {[title: string, step: Step][]}
 */
const STEPS = [
  ['Licence headers', checkLicenceHeaders],
  ['Formatting', checkFormatting],
  ['Package manifests', checkManifests],
  ['Types', checkTypes],
  ['API reports', checkApiReports],
  ['Dependency rules', checkDependencyRules],
  ['Lint', lint],
  ['Scripts', runScriptTests],
  ['Unit and integration tests', runUnitTests],
  ['Browser tests', runBrowserTests],
];

/** For `.ci/run`, which looks at what was skipped. */
const RESULTS_FILE = join(DATA, 'test-results.json');

/**
 * Runs all steps one after another and prints what they found. The exit code
 * is 0 when nothing failed.
 *
 * @param {object} options
 * @param {AbortSignal} options.signal
 */
export async function runSteps({ signal }) {
  const results = [];
  for (const [title, run] of STEPS) {
    const result = await step(title, note => run({ signal, note }));
    console.log(
      `  ${result.passed} passed, ${result.failures.length} failed, ${result.skips.length} skipped`,
    );
    results.push(result);
  }
  await makeDataFolder(DATA);
  await writeFile(RESULTS_FILE, JSON.stringify(results, undefined, 2));
  printSummary(results);
  if (results.some(({ failures }) => failures.length > 0)) {
    process.exitCode = 1;
  }
}

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

/**
 * Prints every skip with its reason, every failure with its detail, and the
 * sums as the last line.
 *
 * @param {import('./StepResult.mjs').StepResult[]} results
 */
export function printSummary(results) {
  const skips = results.flatMap(result => result.skips);
  const failures = results.flatMap(result => result.failures);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  console.log('');
  for (const { name, reason } of skips) {
    console.log(`skipped: ${name}: ${reason}`);
  }
  for (const { name, detail } of failures) {
    console.log(`failed: ${name}\n${detail.trim().replace(/^/gm, '    ')}\n`);
  }
  console.log(
    `${passed} passed, ${failures.length} failed, ${skips.length} skipped`,
  );
}

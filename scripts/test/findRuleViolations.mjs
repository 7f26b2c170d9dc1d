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

import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';

/**
 * Imports that `.dependency-cruiser.mjs` forbids.
 *
 * @param {string} folder - a repository of this one's shape
 * @returns {Promise<import('./results/StepResult.mjs').Failure[]>}
 */
export async function findRuleViolations(folder) {
  const { options, ...ruleSet } = configuration;
  const { output } = await cruise(['packages', 'plugins'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet,
  });
  const { summary } =
    /** @type {import('dependency-cruiser').ICruiseResult} */ (output);
  const circles = new Set();
  return summary.violations.flatMap(({ from, to, cycle, rule }) => {
    if (!cycle) {
      const detail = `It may not import ${to} (${rule.name}).`;
      return [{ name: from, detail }];
    }
    // Each file of a circle is reported with it.
    const members = cycle.map(({ name }) => name);
    const circle = [...members].sort().join();
    if (circles.has(circle)) {
      return [];
    }
    circles.add(circle);
    const detail = `A circle of imports: ${[from, ...members].join(' → ')}`;
    return [{ name: from, detail }];
  });
}

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

import { hasEnded } from '../deploy/transitions';
import { TEST_ENVIRONMENT, TestPlatform } from './TestPlatform';

/**
 * What must hold after every operation, whatever failed or died: every thing outside has a row, every active row of a driver a thing, no key
 * twice, no deployment without an end, and what is wanted and active exists once.
 *
 * @throws Error that lists all violations
 *
 * @public
 */
export async function checkInvariants(platform: TestPlatform): Promise<void> {
  const violations: string[] = [];
  const rows = await platform.store.listResources(TEST_ENVIRONMENT.uid);
  const byKey = new Map(rows.map(row => [row.key, row]));
  if (byKey.size !== rows.length) {
    violations.push('a key has two rows');
  }
  for (const [key, { name }] of platform.things) {
    if (!byKey.has(key)) {
      violations.push(`${name} exists outside without a row`);
    }
  }
  for (const row of rows) {
    const made = row.kind === 'resource' || row.kind === 'rollout';
    if (made && row.state === 'active' && !platform.things.has(row.key)) {
      violations.push(`${row.identity.id} is active and does not exist`);
    }
    if (row.state === 'pending' || row.state === 'deleting') {
      violations.push(
        `${row.identity.id} is ${row.state} and nobody works on it`,
      );
    }
    for (const { key } of row.dependencies) {
      if (row.state === 'active' && !byKey.has(key)) {
        violations.push(`${row.identity.id} depends on what is gone`);
      }
    }
  }
  const deployments = await platform.store.listDeployments({
    environmentUid: TEST_ENVIRONMENT.uid,
    limit: 1_000,
  });
  for (const { number, state, owner } of deployments) {
    if (!hasEnded(state)) {
      violations.push(`deployment #${number} never ended`);
    } else if (owner !== undefined) {
      violations.push(`deployment #${number} has ended and has an owner`);
    }
  }
  if (violations.length > 0) {
    throw new Error(`Invariants are broken:\n${violations.join('\n')}`);
  }
}

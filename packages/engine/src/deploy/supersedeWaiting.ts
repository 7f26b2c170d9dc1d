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
import { DeploymentRecord } from '../model/Deployment';
import { EngineContext } from './EngineContext';
import { endWaiting } from './endWaiting';
import { sourceWorkloads } from './sourceWorkloads';

/** Deployments of one environment that wait at once are few: every newer one takes the place of those that it covers. */
const LIMIT = 1_000;

/** A newer delta or whole set takes the place of a waiting one whose every workload it changes; removing one is a change. Other kinds wait for their turn. */
export async function supersedeWaiting(
  engine: EngineContext,
  deployment: DeploymentRecord,
): Promise<void> {
  const changed = sourceWorkloads(deployment.source);
  if (!changed) {
    return;
  }
  const waiting = await engine.store.listDeployments({
    environmentUid: deployment.environmentUid,
    states: ['awaiting-approval', 'queued'],
    before: deployment.number,
    limit: LIMIT,
  });
  for (const earlier of waiting) {
    const theirs = sourceWorkloads(earlier.source);
    if (theirs && coversAll(changed, theirs)) {
      // one that was claimed meanwhile runs, and this one after it
      await endWaiting({
        engine,
        deployment: earlier,
        state: 'superseded',
        supersededBy: deployment.id,
      });
    }
  }
}

function coversAll(
  changed: ReadonlySet<string> | 'all',
  theirs: ReadonlySet<string> | 'all',
): boolean {
  if (changed === 'all') {
    return true;
  }
  return theirs !== 'all' && [...theirs].every(name => changed.has(name));
}

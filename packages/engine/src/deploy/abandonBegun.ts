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
import { JsonObject } from '@platform-orchestrator/score';
import { RunContext } from '../create/RunContext';
import { Problem } from '../model/Problem';

/**
 * Ends, without another call, what a cancelled deployment had begun when it was stopped: whether the thing exists is for the next deployment to
 * find out, which applies or deletes what has failed like any other.
 */
export async function abandonBegun(run: RunContext): Promise<void> {
  const { store, clock, deploymentId, token } = run;
  const rows = await store.listResources(run.environment.uid);
  const begun = rows.filter(
    ({ state }) => state === 'pending' || state === 'deleting',
  );
  const at = clock.now();
  await store.append({
    deploymentId,
    token,
    entries: begun.map(row => ({
      at,
      kind: 'node.end',
      node: row.key,
      body: { ok: false, problem: stopped(row.key) as unknown as JsonObject },
    })),
    upsert: begun.map(row => ({ ...row, state: 'failed', updatedAt: at })),
  });
}

function stopped(node: string): Problem {
  return {
    code: 'deploy/cancelled',
    message:
      'The deployment was cancelled, and the driver did not stop in time',
    node,
    effect: 'What it was doing may have happened or not.',
    nextStep: 'Deploy again: it is applied again under the same key.',
  };
}

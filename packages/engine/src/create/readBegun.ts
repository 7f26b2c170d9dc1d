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

import { RunContext } from './RunContext';

/** Entries that are read at once. */
const PAGE_SIZE = 1_000;

/** A driver call that a deployment has begun, and not ended. */
export interface BegunCall {
  /** The process that made it. */
  owner: string;
  /** When it must have ended. */
  deadline: Date;
}

/** Calls that the journal of this deployment has begun and not ended, by node. */
export async function readBegun(
  run: Pick<RunContext, 'store' | 'deploymentId'>,
): Promise<Map<string, BegunCall>> {
  const { store, deploymentId } = run;
  const begun = new Map<string, BegunCall>();
  let owner = '';
  for (let after = 0, isLast = false; !isLast; ) {
    const entries = await store.listEntries({
      deploymentId,
      after,
      limit: PAGE_SIZE,
    });
    for (const { kind, node, body, sequence } of entries) {
      after = sequence;
      if (kind === 'deployment.claimed') {
        owner = body.owner as string;
      } else if (kind === 'node.begin') {
        const deadline = new Date(body.deadline as string);
        begun.set(node!, { owner, deadline });
      } else if (kind === 'node.end') {
        begun.delete(node!);
      }
    }
    isLast = entries.length < PAGE_SIZE;
  }
  return begun;
}

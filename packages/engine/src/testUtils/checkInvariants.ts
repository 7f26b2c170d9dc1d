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

import { JournalEntry } from '../model/JournalEntry';
import { StateStore } from '../ports/StateStore';
import { findViolations } from './findViolations';
import { TEST_ENVIRONMENT } from './TestPlatform';

/** Entries that are read at once. */
const PAGE_SIZE = 1_000;

/**
 * Checks what must hold after every operation, whatever failed or died: see {@link findViolations}. Nothing may run meanwhile.
 *
 * @throws Error that lists all violations
 *
 * @public
 */
export async function checkInvariants(options: {
  store: StateStore;
  /** What exists outside, by key. */
  things: ReadonlyMap<string, unknown>;
  /** @defaultValue that of {@link TestPlatform} */
  environmentUid?: string;
}): Promise<void> {
  const { store, things, environmentUid = TEST_ENVIRONMENT.uid } = options;
  const deployments = await store.listDeployments({
    environmentUid,
    limit: 1_000,
  });
  const journals = new Map<string, JournalEntry[]>();
  for (const { id } of deployments) {
    journals.set(id, await readJournal(store, id));
  }
  const violations = findViolations({
    rows: await store.listResources(environmentUid),
    deployments,
    journals,
    things: [...things.keys()],
    now: new Date(),
  });
  if (violations.length > 0) {
    throw new Error(`Invariants are broken:\n${violations.join('\n')}`);
  }
}

async function readJournal(
  store: StateStore,
  deploymentId: string,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const page = await store.listEntries({
      deploymentId,
      after: entries.at(-1)?.sequence ?? 0,
      limit: PAGE_SIZE,
    });
    entries.push(...page);
    if (page.length < PAGE_SIZE) {
      return entries;
    }
  }
}

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

import { ActiveResource, JournalAppend } from '@platform-orchestrator/engine';
import { toResourceRow } from '../../resourceRows';
import { DbDeploymentRow, DbJournalRow, DbResourceRow } from '../../tables';
import { checkToken } from './checkToken';

/** What became of one append of a group. */
export type AppendOutcome =
  | {
      /** Of its last entry. */
      sequence: number;
      environmentUid: string;
    }
  | { error: unknown };

const LEASED = ['running', 'settling'];

/** What appends come to, in order: each sees what those before it did. Its deployments are locked. */
export class AppendFold {
  readonly #deployments: ReadonlyMap<string, DbDeploymentRow>;
  readonly #changed = new Map<string, Partial<DbDeploymentRow>>();
  readonly #entries: DbJournalRow[] = [];
  readonly #resources = new Map<string, ActiveResource>();
  readonly #removed = new Set<string>();
  readonly #currentSets = new Map<string, string>();

  constructor(deployments: ReadonlyMap<string, DbDeploymentRow>) {
    this.#deployments = deployments;
  }

  /** Adds what an append does, or nothing where its token is no longer valid. */
  add(append: JournalAppend): AppendOutcome {
    const { deploymentId, token } = append;
    let deployment: DbDeploymentRow;
    try {
      deployment = checkToken({
        row: this.#deployments.get(deploymentId),
        deploymentId,
        token,
      });
    } catch (error) {
      return { error };
    }
    this.#addEntries(deployment, token, append.entries);
    for (const resource of append.upsert ?? []) {
      this.#resources.set(resource.key, resource);
    }
    for (const key of append.remove ?? []) {
      this.#resources.delete(key);
      this.#removed.add(key);
    }
    if (append.deployment) {
      this.#change(deployment, patchOf(append.deployment));
    }
    if (append.currentSet !== undefined) {
      this.#currentSets.set(deployment.environment_uid, append.currentSet);
    }
    return {
      sequence: deployment.last_sequence,
      environmentUid: deployment.environment_uid,
    };
  }

  /** Gives a deployment to an owner, with the entry that tells it. */
  claim(options: {
    deployment: DbDeploymentRow;
    token: number;
    owner: string;
    at: Date;
    leaseUntil: Date;
  }): void {
    const { deployment, token, owner, at, leaseUntil } = options;
    this.#change(deployment, {
      owner,
      lease_until: leaseUntil.toISOString(),
      token,
      state: deployment.state === 'queued' ? 'running' : deployment.state,
    });
    this.#addEntries(deployment, token, [
      { at, kind: 'deployment.claimed', body: { owner } },
    ]);
  }

  get entries(): readonly DbJournalRow[] {
    return this.#entries;
  }

  /** Rows to write, ordered by key: two writers of the same rows wait for each other instead of both failing. */
  get resources(): DbResourceRow[] {
    return [...this.#resources.values()]
      .map(toResourceRow)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** Keys whose rows go, with all that was kept for them; those that came again are in `resources` as well. */
  get removed(): string[] {
    return [...this.#removed];
  }

  /** Columns that changed, by deployment. */
  get deployments(): ReadonlyMap<string, Partial<DbDeploymentRow>> {
    return this.#changed;
  }

  /** By environment, in the order in which everybody locks environments. */
  get currentSets(): [environmentUid: string, hash: string][] {
    return [...this.#currentSets].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
  }

  #addEntries(
    deployment: DbDeploymentRow,
    token: number,
    entries: JournalAppend['entries'],
  ): void {
    for (const entry of entries) {
      deployment.last_sequence += 1;
      this.#entries.push({
        deployment_id: deployment.id,
        sequence: deployment.last_sequence,
        token,
        at: entry.at.toISOString(),
        kind: entry.kind,
        node_key: entry.node ?? null,
        body: JSON.stringify(entry.body),
      });
    }
    if (entries.length > 0) {
      this.#change(deployment, { last_sequence: deployment.last_sequence });
    }
  }

  #change(deployment: DbDeploymentRow, patch: Partial<DbDeploymentRow>): void {
    Object.assign(deployment, patch);
    this.#changed.set(deployment.id, {
      ...this.#changed.get(deployment.id),
      ...patch,
    });
  }
}

/** The columns that a change of a deployment touches. A state that is not run ends the lease. */
function patchOf(
  patch: NonNullable<JournalAppend['deployment']>,
): Partial<DbDeploymentRow> {
  const endsLease = patch.state !== undefined && !LEASED.includes(patch.state);
  const columns: Partial<DbDeploymentRow> = {
    state: patch.state,
    health: patch.health,
    set_hash: patch.setHash,
    definitions: patch.definitions,
    value_version: patch.valueVersion,
    started_at: patch.startedAt?.toISOString(),
    ended_at: patch.endedAt?.toISOString(),
    problems: patch.problems && JSON.stringify(patch.problems),
    superseded_by: patch.supersededBy,
    deadline: patch.deadline?.toISOString(),
    cancel_requested: patch.cancelRequested,
    ...(endsLease && { owner: null, lease_until: null }),
  };
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
}

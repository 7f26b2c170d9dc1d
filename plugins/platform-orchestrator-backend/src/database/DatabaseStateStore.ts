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

import {
  ActiveResource,
  Approval,
  DeploymentRecord,
  DeploymentSet,
  DeploymentState,
  EnvironmentRecord,
  JournalAppend,
  JournalEntry,
  PlanRecord,
  StateStore,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DeploymentChanges } from './DeploymentChanges';
import { JournalWriter } from './JournalWriter';
import { approveDeployment } from './operations/deployment/approveDeployment';
import { claimDeployments } from './operations/deployment/claimDeployments';
import { findDeployment } from './operations/deployment/findDeployment';
import { holdsLease } from './operations/deployment/holdsLease';
import { insertDeployment } from './operations/deployment/insertDeployment';
import { listApprovals } from './operations/deployment/listApprovals';
import { listDeployments } from './operations/deployment/listDeployments';
import { listOverdue } from './operations/deployment/listOverdue';
import { listOwners } from './operations/deployment/listOwners';
import { listQueue } from './operations/deployment/listQueue';
import { releaseLease } from './operations/deployment/releaseLease';
import { renewLease } from './operations/deployment/renewLease';
import { requestCancel } from './operations/deployment/requestCancel';
import { returnForApproval } from './operations/deployment/returnForApproval';
import { findPlan } from './operations/document/findPlan';
import { findSet } from './operations/document/findSet';
import { putPlan } from './operations/document/putPlan';
import { putSet } from './operations/document/putSet';
import { countUp } from './operations/environment/countUp';
import { deleteEnvironment } from './operations/environment/deleteEnvironment';
import { findEnvironment } from './operations/environment/findEnvironment';
import { listEntries } from './operations/journal/listEntries';
import { appendNodeLog } from './operations/log/appendNodeLog';
import { listNodeLog } from './operations/log/listNodeLog';
import { findResource } from './operations/resource/findResource';
import { forgetResource } from './operations/resource/forgetResource';
import { keepGeneratedSecret } from './operations/resource/keepGeneratedSecret';
import { listResources } from './operations/resource/listResources';
import { listRollouts } from './operations/resource/listRollouts';
import { readDriverState } from './operations/resource/readDriverState';
import { setHealth } from './operations/resource/setHealth';
import { writeDriverState } from './operations/resource/writeDriverState';

type Options<M extends keyof StateStore> = Parameters<StateStore[M]>[0];

/**
 * The engine's state in the plugin's database.
 *
 * @remarks
 * ## What a reader of the operations can rely on
 * - **What a method writes** is there as a whole, or not at all; when its promise resolves, it is durable. Each has a transaction of its own, but for
 *   appends that come at once: they share one (\`JournalWriter\`).
 * - **Lock order**: deployments by id, then environments by uid, then resources by key. All operations keep it, so none of them deadlock.
 * - **Fencing**: a claim raises the token in the deployment's row, and every write of a run locks that row and compares (`lockDeployments`).
 * - **One running deployment per environment** is a partial unique index, not a convention.
 * - **Sequences have no gaps**: the row lock serialises the writers of one deployment, and `last_sequence` stands in that row.
 * - **Portable**: instants and JSON are text. SQLite runs transactions one after the other; what only PostgreSQL has (`SKIP LOCKED`) stands where it is used.
 */
export class DatabaseStateStore implements StateStore {
  readonly #knex: Knex;
  readonly #changes: DeploymentChanges;
  readonly #journal: JournalWriter;

  constructor(options: { knex: Knex; changes: DeploymentChanges }) {
    this.#knex = options.knex;
    this.#changes = options.changes;
    this.#journal = new JournalWriter({ knex: options.knex });
  }

  async getEnvironment(
    options: Options<'getEnvironment'>,
  ): Promise<EnvironmentRecord | undefined> {
    return findEnvironment({ knex: this.#knex, by: options });
  }

  async getEnvironmentByUid(
    uid: string,
  ): Promise<EnvironmentRecord | undefined> {
    return findEnvironment({ knex: this.#knex, by: { uid } });
  }

  async nextNumber(environmentUid: string): Promise<number> {
    const counter = 'number_counter';
    return countUp({ knex: this.#knex, environmentUid, counter });
  }

  async putSet(set: DeploymentSet): Promise<void> {
    return putSet({ knex: this.#knex, set });
  }

  async getSet(hash: string): Promise<DeploymentSet | undefined> {
    return findSet({ knex: this.#knex, hash });
  }

  async putPlan(plan: PlanRecord): Promise<void> {
    return putPlan({ knex: this.#knex, plan });
  }

  async getPlan(id: string): Promise<PlanRecord | undefined> {
    return findPlan({ knex: this.#knex, id });
  }

  async insertDeployment(deployment: DeploymentRecord): Promise<void> {
    await insertDeployment({ knex: this.#knex, deployment });
    const { environmentUid, id: deploymentId } = deployment;
    this.#changes.publish({ environmentUid, deploymentId });
  }

  async getDeployment(id: string): Promise<DeploymentRecord | undefined> {
    return findDeployment({ knex: this.#knex, id });
  }

  async listDeployments(
    options: Options<'listDeployments'>,
  ): Promise<DeploymentRecord[]> {
    return listDeployments({ knex: this.#knex, ...options });
  }

  async listQueue(environmentUid: string): Promise<DeploymentRecord[]> {
    return listQueue({ knex: this.#knex, environmentUid });
  }

  async claimDeployments(
    options: Options<'claimDeployments'>,
  ): Promise<DeploymentRecord[]> {
    const claimed = await claimDeployments({ knex: this.#knex, ...options });
    for (const { environmentUid, id: deploymentId } of claimed) {
      this.#changes.publish({ environmentUid, deploymentId });
    }
    return claimed;
  }

  async listOwners(): Promise<string[]> {
    return listOwners({ knex: this.#knex });
  }

  async renewLease(options: Options<'renewLease'>): Promise<boolean> {
    return renewLease({ knex: this.#knex, ...options });
  }

  async holdsLease(options: Options<'holdsLease'>): Promise<boolean> {
    return holdsLease({ knex: this.#knex, ...options });
  }

  async releaseLease(options: Options<'releaseLease'>): Promise<void> {
    const { deploymentId } = options;
    const environmentUid = await releaseLease({ knex: this.#knex, ...options });
    if (environmentUid !== undefined) {
      this.#changes.publish({ environmentUid, deploymentId });
    }
  }

  async requestCancel(
    options: Options<'requestCancel'>,
  ): Promise<DeploymentState> {
    const { deploymentId } = options;
    const { state, environmentUid } = await requestCancel({
      knex: this.#knex,
      ...options,
    });
    this.#changes.publish({ environmentUid, deploymentId });
    return state;
  }

  async approveDeployment(
    options: Options<'approveDeployment'>,
  ): Promise<DeploymentState | undefined> {
    const { deploymentId } = options;
    const approved = await approveDeployment({ knex: this.#knex, ...options });
    if (approved) {
      const { environmentUid } = approved;
      this.#changes.publish({ environmentUid, deploymentId });
    }
    return approved?.state;
  }

  async listApprovals(deploymentId: string): Promise<Approval[]> {
    return listApprovals({ knex: this.#knex, deploymentId });
  }

  async returnForApproval(
    options: Options<'returnForApproval'>,
  ): Promise<void> {
    const { deploymentId } = options;
    const environmentUid = await returnForApproval({
      knex: this.#knex,
      ...options,
    });
    this.#changes.publish({ environmentUid, deploymentId });
  }

  async listOverdue(
    options: Options<'listOverdue'>,
  ): Promise<DeploymentRecord[]> {
    return listOverdue({ knex: this.#knex, ...options });
  }

  async deleteEnvironment(
    options: Options<'deleteEnvironment'>,
  ): Promise<void> {
    const { deploymentId } = options;
    const environmentUid = await deleteEnvironment({
      knex: this.#knex,
      ...options,
    });
    this.#changes.publish({ environmentUid, deploymentId });
  }

  async forgetResource(
    options: Options<'forgetResource'>,
  ): Promise<'forgotten' | 'absent' | 'busy'> {
    const { result, change } = await forgetResource({
      knex: this.#knex,
      ...options,
    });
    if (change) {
      this.#changes.publish(change);
    }
    return result;
  }

  async append(append: JournalAppend): Promise<number> {
    const { deploymentId, entries, deployment } = append;
    const { sequence, environmentUid } = await this.#journal.append(append);
    const nodesOnly =
      !deployment &&
      entries.length > 0 &&
      entries.every(({ node }) => node !== undefined);
    this.#changes.publish({
      environmentUid,
      deploymentId,
      ...(nodesOnly && { nodesOnly }),
    });
    return sequence;
  }

  async listEntries(options: Options<'listEntries'>): Promise<JournalEntry[]> {
    return listEntries({ knex: this.#knex, ...options });
  }

  async listResources(environmentUid: string): Promise<ActiveResource[]> {
    return listResources({ knex: this.#knex, environmentUid });
  }

  async listRollouts(): Promise<ActiveResource[]> {
    return listRollouts({ knex: this.#knex });
  }

  async getResource(key: string): Promise<ActiveResource | undefined> {
    return findResource({ knex: this.#knex, key });
  }

  async setHealth(options: Options<'setHealth'>): Promise<void> {
    const change = await setHealth({ knex: this.#knex, ...options });
    if (change) {
      this.#changes.publish(change);
    }
  }

  async keepGeneratedSecret(
    options: Options<'keepGeneratedSecret'>,
  ): Promise<string> {
    return keepGeneratedSecret({ knex: this.#knex, ...options });
  }

  async readDriverState(
    options: Options<'readDriverState'>,
  ): Promise<{ version: number; sealed: string } | undefined> {
    return readDriverState({ knex: this.#knex, ...options });
  }

  async writeDriverState(
    options: Options<'writeDriverState'>,
  ): Promise<number | undefined> {
    return writeDriverState({ knex: this.#knex, ...options });
  }

  async appendNodeLog(options: Options<'appendNodeLog'>): Promise<void> {
    return appendNodeLog({ knex: this.#knex, ...options });
  }

  async listNodeLog(
    options: Options<'listNodeLog'>,
  ): Promise<{ sequence: number; at: Date; text: string }[]> {
    return listNodeLog({ knex: this.#knex, ...options });
  }

  onChange(listener: Options<'onChange'>): () => void {
    return this.#changes.subscribe(listener);
  }
}

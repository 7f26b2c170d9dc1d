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

import { ActiveResource } from '../model/ActiveResource';
import {
  Approval,
  DeploymentRecord,
  DeploymentState,
} from '../model/Deployment';
import { DeploymentSet } from '../model/DeploymentSet';
import { JournalEntry } from '../model/JournalEntry';
import { PlanRecord } from '../model/Plan';
import {
  EnvironmentRecord,
  JournalAppend,
  StateStore,
} from '../ports/StateStore';
import { MemoryDeployments } from './memory/MemoryDeployments';
import { MemoryDocuments } from './memory/MemoryDocuments';
import { MemoryEnvironments } from './memory/MemoryEnvironments';
import { MemoryJournal } from './memory/MemoryJournal';
import { MemoryResources } from './memory/MemoryResources';

type Options<M extends keyof StateStore> = Parameters<StateStore[M]>[0];

/**
 * A state store that forgets everything with its process: for tests and for work without a host.
 *
 * @remarks
 * Every record is copied on its way in and out, as a database does, so that nobody changes state by keeping a reference. Methods do all their work before
 * they first await, which makes each of them one transaction.
 *
 * @public
 */
export class MemoryStateStore implements StateStore {
  readonly #environments = new MemoryEnvironments();
  readonly #documents = new MemoryDocuments();
  readonly #journal = new MemoryJournal();
  readonly #deployments = new MemoryDeployments({ journal: this.#journal });
  readonly #resources = new MemoryResources();

  /** Adds an environment, or replaces the one with its uid. */
  async putEnvironment(environment: EnvironmentRecord): Promise<void> {
    this.#environments.put(structuredClone(environment));
  }

  async getEnvironment(
    options: Options<'getEnvironment'>,
  ): Promise<EnvironmentRecord | undefined> {
    const found = this.#environments
      .present()
      .find(
        candidate =>
          candidate.application === options.application &&
          candidate.environment === options.environment,
      );
    return structuredClone(found);
  }

  async getEnvironmentByUid(
    uid: string,
  ): Promise<EnvironmentRecord | undefined> {
    return structuredClone(this.#environments.get(uid));
  }

  async nextNumber(environmentUid: string): Promise<number> {
    return this.#environments.nextNumber(environmentUid);
  }

  async putSet(set: DeploymentSet): Promise<void> {
    this.#documents.putSet(set);
  }

  async getSet(hash: string): Promise<DeploymentSet | undefined> {
    return this.#documents.getSet(hash);
  }

  async putPlan(plan: PlanRecord): Promise<void> {
    this.#documents.putPlan(plan);
  }

  async getPlan(id: string): Promise<PlanRecord | undefined> {
    return this.#documents.getPlan(id);
  }

  async insertDeployment(deployment: DeploymentRecord): Promise<void> {
    this.#environments.requirePresent(deployment.environmentUid);
    this.#deployments.insert(structuredClone(deployment));
  }

  async getDeployment(id: string): Promise<DeploymentRecord | undefined> {
    return structuredClone(this.#deployments.get(id));
  }

  async listDeployments(
    options: Options<'listDeployments'>,
  ): Promise<DeploymentRecord[]> {
    return structuredClone(this.#deployments.list(options));
  }

  async listQueue(environmentUid: string): Promise<DeploymentRecord[]> {
    return structuredClone(this.#deployments.queue(environmentUid));
  }

  async claimDeployments(
    options: Options<'claimDeployments'>,
  ): Promise<DeploymentRecord[]> {
    return structuredClone(
      this.#deployments.claim(this.#environments.present(), options),
    );
  }

  async listOwners(): Promise<string[]> {
    return this.#deployments.owners();
  }

  async renewLease(options: Options<'renewLease'>): Promise<boolean> {
    return this.#deployments.renewLease(options);
  }

  async holdsLease(options: Options<'holdsLease'>): Promise<boolean> {
    return this.#deployments.holdsLease(options);
  }

  async releaseLease(options: Options<'releaseLease'>): Promise<void> {
    this.#deployments.releaseLease(options);
  }

  async requestCancel(
    options: Options<'requestCancel'>,
  ): Promise<DeploymentState> {
    return this.#deployments.cancel(options);
  }

  async approveDeployment(
    options: Options<'approveDeployment'>,
  ): Promise<DeploymentState | undefined> {
    return this.#deployments.approve(options);
  }

  async listApprovals(deploymentId: string): Promise<Approval[]> {
    return structuredClone(this.#deployments.approvals(deploymentId));
  }

  async returnForApproval(
    options: Options<'returnForApproval'>,
  ): Promise<void> {
    this.#deployments.returnForApproval(options);
  }

  async listOverdue(
    options: Options<'listOverdue'>,
  ): Promise<DeploymentRecord[]> {
    return structuredClone(this.#deployments.overdue(options));
  }

  async deleteEnvironment(
    options: Options<'deleteEnvironment'>,
  ): Promise<void> {
    const { deploymentId, token } = options;
    const deployment = this.#deployments.holdingToken(deploymentId, token);
    this.#environments.delete(deployment.environmentUid);
  }

  async forgetResource(
    options: Options<'forgetResource'>,
  ): Promise<'forgotten' | 'absent' | 'busy'> {
    const { key, by, at } = options;
    const row = this.#resources.get(key);
    if (!row) {
      return 'absent';
    }
    if (this.#deployments.isRunningIn(row.environmentUid)) {
      return 'busy';
    }
    this.#resources.remove(key);
    const deployment = this.#deployments.get(row.deploymentId);
    if (deployment) {
      this.#journal.write(deployment, deployment.token, [
        { at, kind: 'node.forgotten', node: key, body: { by } },
      ]);
    }
    return 'forgotten';
  }

  async append(append: JournalAppend): Promise<number> {
    const sequence = this.#deployments.append(append);
    for (const resource of append.upsert ?? []) {
      this.#resources.put(structuredClone(resource));
    }
    for (const key of append.remove ?? []) {
      this.#resources.remove(key);
    }
    if (append.currentSet !== undefined) {
      const { environmentUid } = this.#deployments.get(append.deploymentId)!;
      const environment = this.#environments.require(environmentUid);
      environment.currentSet = append.currentSet;
    }
    return sequence;
  }

  async listEntries(options: Options<'listEntries'>): Promise<JournalEntry[]> {
    const { deploymentId, after, limit } = options;
    return this.#journal.list(deploymentId, after, limit);
  }

  async listResources(environmentUid: string): Promise<ActiveResource[]> {
    const rows = this.#resources.list(
      resource => resource.environmentUid === environmentUid,
    );
    return structuredClone(rows);
  }

  async listRollouts(): Promise<ActiveResource[]> {
    const rows = this.#resources.list(
      ({ kind, state }) => kind === 'rollout' && state === 'active',
    );
    return structuredClone(rows);
  }

  async getResource(key: string): Promise<ActiveResource | undefined> {
    return structuredClone(this.#resources.get(key));
  }

  async setHealth(options: Options<'setHealth'>): Promise<void> {
    const { key, health, message, at } = options;
    const row = this.#resources.get(key);
    if (!row || (row.health === health && row.healthMessage === message)) {
      return;
    }
    row.health = health;
    row.healthMessage = message;
    row.updatedAt = structuredClone(at);
    const deployment = this.#deployments.get(row.deploymentId);
    if (deployment) {
      this.#journal.write(deployment, deployment.token, [
        {
          at,
          kind: 'node.observed',
          node: key,
          body: message === undefined ? { health } : { health, message },
        },
      ]);
    }
  }

  async keepGeneratedSecret(
    options: Options<'keepGeneratedSecret'>,
  ): Promise<string> {
    const { deploymentId, token, key, name, sealed } = options;
    this.#deployments.holdingToken(deploymentId, token);
    return this.#resources.keepSecret(key, name, sealed);
  }

  async readDriverState(
    options: Options<'readDriverState'>,
  ): Promise<{ version: number; sealed: string } | undefined> {
    return structuredClone(this.#resources.driverState(options.key));
  }

  async writeDriverState(
    options: Options<'writeDriverState'>,
  ): Promise<number | undefined> {
    const { deploymentId, token, key, version, sealed } = options;
    this.#deployments.holdingToken(deploymentId, token);
    return this.#resources.writeDriverState(key, version, sealed);
  }

  async appendNodeLog(options: Options<'appendNodeLog'>): Promise<void> {
    const { deploymentId, node, lines } = options;
    this.#journal.writeNodeLog(deploymentId, node, lines);
  }

  async listNodeLog(
    options: Options<'listNodeLog'>,
  ): Promise<{ sequence: number; at: Date; text: string }[]> {
    const { deploymentId, node, after, limit } = options;
    return this.#journal.listNodeLog(deploymentId, node, after, limit);
  }

  onChange(listener: Options<'onChange'>): () => void {
    return this.#journal.onChange(listener);
  }
}

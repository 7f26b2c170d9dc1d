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
  Approval,
  DeploymentRecord,
  DeploymentState,
} from '../../model/Deployment';
import {
  EnvironmentRecord,
  FencedError,
  JournalAppend,
  StateStore,
} from '../../ports/StateStore';
import { MemoryJournal } from './MemoryJournal';

type Options<M extends keyof StateStore> = Parameters<StateStore[M]>[0];

const WAITING: readonly DeploymentState[] = ['awaiting-approval', 'queued'];
const LEASED: readonly DeploymentState[] = ['running', 'settling'];

/** Deployments with their queue and leases. Gives out the records it keeps: the store copies them. */
export class MemoryDeployments {
  readonly #journal: MemoryJournal;
  readonly #deployments = new Map<string, DeploymentRecord>();
  readonly #approvals = new Map<string, Approval[]>();
  /** The last fencing token by environment: one sequence over all its deployments. */
  readonly #tokens = new Map<string, number>();

  constructor(options: { journal: MemoryJournal }) {
    this.#journal = options.journal;
  }

  insert(deployment: DeploymentRecord): void {
    if (this.#deployments.has(deployment.id)) {
      throw new Error(`Deployment ${deployment.id} exists already`);
    }
    this.#deployments.set(deployment.id, deployment);
    this.#journal.write(deployment, 0, [
      {
        at: deployment.createdAt,
        kind: 'deployment.requested',
        body: { by: deployment.createdBy },
      },
    ]);
  }

  get(id: string): DeploymentRecord | undefined {
    return this.#deployments.get(id);
  }

  list(options: Options<'listDeployments'>): DeploymentRecord[] {
    const { environmentUid, states, limit, before } = options;
    return [...this.#deployments.values()]
      .filter(
        deployment =>
          (environmentUid === undefined ||
            deployment.environmentUid === environmentUid) &&
          (states === undefined || states.includes(deployment.state)) &&
          (before === undefined || deployment.number < before),
      )
      .sort(
        (one, other) =>
          other.createdAt.getTime() - one.createdAt.getTime() ||
          other.number - one.number,
      )
      .slice(0, limit);
  }

  queue(environmentUid: string): DeploymentRecord[] {
    return [...this.#deployments.values()]
      .filter(
        deployment =>
          deployment.environmentUid === environmentUid &&
          deployment.state === 'queued',
      )
      .sort((one, other) => one.number - other.number);
  }

  claim(
    environments: Iterable<EnvironmentRecord>,
    options: Options<'claimDeployments'>,
  ): DeploymentRecord[] {
    const { owner, now, leaseUntil, limit, goneOwners = [] } = options;
    const abandoned = [...this.#deployments.values()].filter(
      deployment =>
        deployment.leaseUntil !== undefined &&
        (deployment.leaseUntil <= now ||
          goneOwners.includes(deployment.owner ?? '')),
    );
    const next = [...environments]
      .filter(({ uid, paused }) => !paused && !this.isRunningIn(uid))
      .flatMap(({ uid }) => this.queue(uid).slice(0, 1));
    const claimed = [...abandoned, ...next]
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
      .slice(0, limit);
    for (const deployment of claimed) {
      const token = (this.#tokens.get(deployment.environmentUid) ?? 0) + 1;
      this.#tokens.set(deployment.environmentUid, token);
      Object.assign(deployment, structuredClone({ owner, leaseUntil, token }));
      if (deployment.state === 'queued') {
        deployment.state = 'running';
      }
      this.#journal.write(deployment, token, [
        { at: now, kind: 'deployment.claimed', body: { owner } },
      ]);
    }
    return claimed;
  }

  owners(): string[] {
    const owners = [...this.#deployments.values()].flatMap(({ owner }) =>
      owner === undefined ? [] : [owner],
    );
    return [...new Set(owners)].sort();
  }

  renewLease(options: Options<'renewLease'>): boolean {
    const deployment = this.#deployments.get(options.deploymentId);
    if (deployment?.owner === undefined || deployment.token !== options.token) {
      return false;
    }
    deployment.leaseUntil = structuredClone(options.leaseUntil);
    return true;
  }

  holdsLease(options: Options<'holdsLease'>): boolean {
    const deployment = this.#deployments.get(options.deploymentId);
    return (
      deployment?.owner !== undefined && deployment.token === options.token
    );
  }

  releaseLease(options: Options<'releaseLease'>): void {
    if (this.holdsLease(options)) {
      // its end has come: whoever asks next may take it
      this.#deployments.get(options.deploymentId)!.leaseUntil = new Date(0);
    }
  }

  cancel(options: Options<'requestCancel'>): DeploymentState {
    const { deploymentId, by, now } = options;
    const deployment = this.#deployments.get(deploymentId);
    if (!deployment) {
      throw new Error(`There is no deployment ${deploymentId}`);
    }
    const waits = WAITING.includes(deployment.state);
    if (!waits && !LEASED.includes(deployment.state)) {
      return deployment.state;
    }
    if (deployment.cancelRequested) {
      return deployment.state;
    }
    const entries: JournalAppend['entries'] = [
      { at: now, kind: 'deployment.cancel', body: { by } },
    ];
    deployment.cancelRequested = true;
    if (waits) {
      deployment.state = 'cancelled';
      deployment.endedAt = structuredClone(now);
      entries.push({
        at: now,
        kind: 'deployment.ended',
        body: { state: 'cancelled' },
      });
    }
    this.#journal.write(deployment, deployment.token, entries);
    return deployment.state;
  }

  approve(options: Options<'approveDeployment'>): DeploymentState | undefined {
    const { deploymentId, planId, by, at, required } = options;
    const deployment = this.#deployments.get(deploymentId);
    if (
      deployment?.state !== 'awaiting-approval' ||
      deployment.approvalPlanId !== planId
    ) {
      return undefined;
    }
    const given = this.approvals(deploymentId);
    const ofPlan = given.filter(approval => approval.planId === planId);
    if (ofPlan.some(approval => approval.by === by)) {
      return deployment.state;
    }
    this.#approvals.set(deploymentId, [
      ...given,
      structuredClone({ planId, by, at }),
    ]);
    const entries: JournalAppend['entries'] = [
      { at, kind: 'deployment.approved', body: { by, plan: planId } },
    ];
    if (ofPlan.length + 1 >= required) {
      deployment.state = 'queued';
      entries.push({ at, kind: 'deployment.queued', body: {} });
    }
    this.#journal.write(deployment, deployment.token, entries);
    return deployment.state;
  }

  approvals(id: string): Approval[] {
    return this.#approvals.get(id) ?? [];
  }

  returnForApproval(options: Options<'returnForApproval'>): void {
    const { deploymentId, token, planId, at, deadline } = options;
    const deployment = this.holdingToken(deploymentId, token);
    Object.assign(deployment, {
      state: 'awaiting-approval',
      approvalPlanId: planId,
      deadline: structuredClone(deadline),
    });
    delete deployment.owner;
    delete deployment.leaseUntil;
    this.#journal.write(deployment, token, [
      { at, kind: 'deployment.awaiting-approval', body: { plan: planId } },
    ]);
  }

  overdue(options: Options<'listOverdue'>): DeploymentRecord[] {
    return [...this.#deployments.values()]
      .filter(
        ({ state, deadline }) =>
          WAITING.includes(state) && deadline <= options.now,
      )
      .sort((one, other) => one.deadline.getTime() - other.deadline.getTime())
      .slice(0, options.limit);
  }

  /** The deployment, where the token is that of its present lease; a waiting one has none, and an ended one no longer. */
  holdingToken(id: string, token: number): DeploymentRecord {
    const deployment = this.#deployments.get(id);
    const held =
      deployment?.owner === undefined
        ? token === 0 && WAITING.includes(deployment?.state ?? 'failed')
        : token === deployment.token;
    if (!deployment || !held) {
      throw new FencedError(id, token);
    }
    return deployment;
  }

  append(append: JournalAppend): number {
    const { deployment: patch = {} } = append;
    const deployment = this.holdingToken(append.deploymentId, append.token);
    if (
      patch.state === 'running' &&
      deployment.state !== 'running' &&
      this.isRunningIn(deployment.environmentUid)
    ) {
      throw new Error(
        `Another deployment runs in the environment ${deployment.environmentUid}`,
      );
    }
    for (const [field, value] of Object.entries(structuredClone(patch))) {
      if (value !== undefined) {
        Object.assign(deployment, { [field]: value });
      }
    }
    if (!LEASED.includes(deployment.state)) {
      delete deployment.owner;
      delete deployment.leaseUntil;
    }
    return this.#journal.write(deployment, append.token, append.entries);
  }

  /** Whether a deployment of the environment runs its nodes. */
  isRunningIn(environmentUid: string): boolean {
    return [...this.#deployments.values()].some(
      deployment =>
        deployment.environmentUid === environmentUid &&
        deployment.state === 'running',
    );
  }
}

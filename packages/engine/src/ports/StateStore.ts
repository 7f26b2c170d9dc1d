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
import { EnvironmentIdentity } from '../model/Identity';
import {
  Approval,
  DeploymentRecord,
  DeploymentState,
  Health,
} from '../model/Deployment';
import { DeploymentSet } from '../model/DeploymentSet';
import { JournalEntry } from '../model/JournalEntry';
import { PlanRecord } from '../model/Plan';

/** An environment as the engine sees it. @public */
export interface EnvironmentRecord extends EnvironmentIdentity {
  /** Hash of the set of the last deployment that started there. */
  currentSet?: string;
  paused: boolean;
}

/** Thrown by writes with a token that is no longer the lease's: nothing was changed, and the writer stops. @public */
export class FencedError extends Error {
  constructor(deploymentId: string, token: number) {
    super(
      `Deployment ${deploymentId} is run by another process: token ${token} is no longer valid`,
    );
    this.name = 'FencedError';
  }
}

/** A hint that a deployment changed or was added. @public */
export interface DeploymentChange {
  environmentUid: string;
  deploymentId: string;
  /** Only its nodes changed: neither its state nor who runs it. */
  nodesOnly?: true;
}

/** What one write adds: entries and what follows from them, in one transaction. @public */
export interface JournalAppend {
  deploymentId: string;
  /**
   * Refused with {@link FencedError} when it is not the present lease's. 0 for entries of a deployment that waits and nobody holds.
   * A deployment that has ended takes no entries.
   */
  token: number;
  entries: Omit<JournalEntry, 'deploymentId' | 'sequence' | 'token'>[];
  /** Rows as they are after the entries. */
  upsert?: ActiveResource[];
  /** Rows that are gone, with their generated secrets and driver state. */
  remove?: string[];
  deployment?: Partial<
    Pick<
      DeploymentRecord,
      | 'state'
      | 'health'
      | 'setHash'
      | 'definitions'
      | 'valueVersion'
      | 'startedAt'
      | 'endedAt'
      | 'problems'
      | 'supersededBy'
      | 'deadline'
      | 'cancelRequested'
    >
  >;
  /** Sets the environment's current set. */
  currentSet?: string;
}

/**
 * Everything that must survive a crash. A promise that resolves means: durable.
 *
 * @remarks
 * Two implementations pass the same contract (`stateStoreContract` of the test utilities): memory, and knex on SQLite and PostgreSQL.
 *
 * @public
 */
export interface StateStore {
  getEnvironment(options: {
    application: string;
    environment: string;
  }): Promise<EnvironmentRecord | undefined>;
  /** Also one that was deleted, for its history. */
  getEnvironmentByUid(uid: string): Promise<EnvironmentRecord | undefined>;
  /** The next number of the environment's one sequence for plans and deployments. */
  nextNumber(environmentUid: string): Promise<number>;

  putSet(set: DeploymentSet): Promise<void>;
  getSet(hash: string): Promise<DeploymentSet | undefined>;

  putPlan(plan: PlanRecord): Promise<void>;
  getPlan(id: string): Promise<PlanRecord | undefined>;

  /** Adds a deployment with its `deployment.requested` entry. The environment must exist, and not be deleted. */
  insertDeployment(deployment: DeploymentRecord): Promise<void>;
  getDeployment(id: string): Promise<DeploymentRecord | undefined>;
  /** Newest first; `before` is a number within one environment. */
  listDeployments(options: {
    environmentUid?: string;
    states?: DeploymentState[];
    limit: number;
    before?: number;
  }): Promise<DeploymentRecord[]>;
  /** Queued ones of an environment, by number. */
  listQueue(environmentUid: string): Promise<DeploymentRecord[]>;
  /**
   * Takes deployments that may run: the first queued one of each environment that is not paused and has none running, and those in `running` or `settling` whose
   * lease has ended or whose owner is in `goneOwners`. Each gets a higher token (one sequence per environment), the given owner and lease, and its
   * `deployment.claimed` entry; a queued one is then `running`.
   */
  claimDeployments(options: {
    owner: string;
    now: Date;
    leaseUntil: Date;
    limit: number;
    /** Owners that are proven to be gone, whose leases end at once. */
    goneOwners?: string[];
  }): Promise<DeploymentRecord[]>;
  /** Owners of the leases that are held, each once. */
  listOwners(): Promise<string[]>;
  /** Whether the lease is still held; it then ends at `leaseUntil`. */
  renewLease(options: {
    deploymentId: string;
    token: number;
    leaseUntil: Date;
  }): Promise<boolean>;
  /** Whether the token is still that of the lease. */
  holdsLease(options: {
    deploymentId: string;
    token: number;
  }): Promise<boolean>;
  /** Gives the lease up, so that another process can claim the deployment at once. */
  releaseLease(options: { deploymentId: string; token: number }): Promise<void>;
  /**
   * Asks a deployment to stop, with its `deployment.cancel` entry: one that waits is cancelled at once, with `deployment.ended`.
   * Returns its state afterwards.
   */
  requestCancel(options: {
    deploymentId: string;
    by: string;
    now: Date;
  }): Promise<DeploymentState>;

  /**
   * Records that somebody approves a plan, once per person, with its `deployment.approved` entry. The approval that makes them `required` many also
   * queues the deployment, with `deployment.queued`.
   *
   * @returns the state afterwards, or undefined when the deployment does not wait for the approval of this plan
   */
  approveDeployment(options: {
    deploymentId: string;
    planId: string;
    by: string;
    at: Date;
    required: number;
  }): Promise<DeploymentState | undefined>;
  /** Approvals of every plan that the deployment had, in order. */
  listApprovals(deploymentId: string): Promise<Approval[]>;
  /** Takes a claimed deployment out of the queue until its new plan is approved, with `deployment.awaiting-approval`. Refused when fenced. */
  returnForApproval(options: {
    deploymentId: string;
    token: number;
    planId: string;
    at: Date;
    deadline: Date;
  }): Promise<void>;
  /**
   * Takes the environment of a deployment away: its name is free, its rows and its history stay, and it takes no more deployments. Does nothing
   * the second time. Refused when fenced.
   */
  deleteEnvironment(options: {
    deploymentId: string;
    token: number;
    at: Date;
  }): Promise<void>;
  /**
   * Removes the row of a resource with its generated secrets and driver state, without touching its thing, with a `node.forgotten` entry of the
   * deployment that applied it last.
   *
   * @returns why it was not: `absent`, or `busy` while a deployment runs in its environment
   */
  forgetResource(options: {
    key: string;
    by: string;
    at: Date;
  }): Promise<'forgotten' | 'absent' | 'busy'>;
  /** Deployments that wait, for approval or for their turn, and whose deadline has passed. */
  listOverdue(options: {
    now: Date;
    limit: number;
  }): Promise<DeploymentRecord[]>;

  /** Returns the sequence of the last entry. */
  append(append: JournalAppend): Promise<number>;
  listEntries(options: {
    deploymentId: string;
    after: number;
    limit: number;
  }): Promise<JournalEntry[]>;

  /** Rows of one environment, by key. */
  listResources(environmentUid: string): Promise<ActiveResource[]>;
  /** Active rollouts of all environments. */
  listRollouts(): Promise<ActiveResource[]>;
  getResource(key: string): Promise<ActiveResource | undefined>;
  /** Health of a rollout between deployments, with a `node.observed` entry; does nothing when the row is gone or unchanged. */
  setHealth(options: {
    key: string;
    health: Health;
    message?: string;
    at: Date;
  }): Promise<void>;

  /** A generated secret of a resource, sealed; `value` is kept and returned when there is none yet. Refused when fenced. */
  keepGeneratedSecret(options: {
    deploymentId: string;
    token: number;
    key: string;
    name: string;
    sealed: string;
  }): Promise<string>;
  readDriverState(options: {
    key: string;
  }): Promise<{ version: number; sealed: string } | undefined>;
  /** Returns the new version; undefined when `version` was not the present one. */
  writeDriverState(options: {
    deploymentId: string;
    token: number;
    key: string;
    version: number;
    sealed: string;
  }): Promise<number | undefined>;

  /** Lines of a node's progress, already redacted. */
  appendNodeLog(options: {
    deploymentId: string;
    node: string;
    lines: { at: Date; text: string }[];
  }): Promise<void>;
  listNodeLog(options: {
    deploymentId: string;
    node: string;
    after: number;
    limit: number;
  }): Promise<{ sequence: number; at: Date; text: string }[]>;

  /** Calls back soon after a deployment changed or was added. Returns the way to stop it. */
  onChange(listener: (change: DeploymentChange) => void): () => void;
}

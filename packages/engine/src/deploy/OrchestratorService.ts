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
import { RequestedSource } from '../model/DeploymentSet';
import { PlanRecord } from '../model/Plan';
import { ResourceGraph } from '../model/ResourceGraph';
import { LogLine, Runtime } from '../ports/Driver';
import { Approver } from './approvals/checkApprover';

/** Names an environment. @public */
export interface EnvironmentName {
  application: string;
  environment: string;
}

/**
 * What a host can ask of the engine. Failures that a person can mend are {@link OrchestratorError}s.
 *
 * @public
 */
export interface OrchestratorService {
  /** What a deployment of this source would do now; kept as a plan. */
  createPlan(
    options: EnvironmentName & { source: RequestedSource; createdBy: string },
  ): Promise<PlanRecord>;
  /** What changed since the plan was made; empty while it is fresh. */
  comparePlan(plan: PlanRecord): Promise<string[]>;
  /** Queues a deployment; `plan` is a plan's id. */
  createDeployment(
    options: EnvironmentName & {
      source?: RequestedSource;
      plan?: string;
      message?: string;
      commit?: string;
      confirm?: { deletes?: boolean; keys?: string[] };
      createdBy: string;
    },
  ): Promise<DeploymentRecord>;
  /** Asks again for what a failed or cancelled deployment was to do. */
  retryDeployment(options: {
    id: string;
    createdBy: string;
  }): Promise<DeploymentRecord>;
  /** Agrees to the plan of a deployment; with enough approvals it is queued. Neither who requested it nor who made the plan may. */
  approveDeployment(options: {
    id: string;
    /** Id of the plan that was looked at. */
    plan: string;
    approver: Approver;
  }): Promise<DeploymentRecord>;
  /** Ends a deployment that waits for approval. */
  rejectDeployment(options: {
    id: string;
    reason: string;
    approver: Approver;
  }): Promise<DeploymentRecord>;
  cancelDeployment(options: {
    id: string;
    by: string;
  }): Promise<DeploymentRecord>;
  /** Removes the row of a resource that nothing depends on; its thing stays. */
  forgetResource(options: { key: string; by: string }): Promise<void>;
  /** The graph of the current set with the present definitions. */
  getGraph(options: EnvironmentName): Promise<ResourceGraph>;
  /** Runtime state of each workload that is rolled out, by name. */
  observe(options: EnvironmentName): Promise<Record<string, Runtime>>;
  readLogs(
    options: EnvironmentName & {
      workload: string;
      container?: string;
      tail: number;
      follow: boolean;
      signal: AbortSignal;
    },
  ): AsyncIterable<LogLine>;
  /** Runs deployments until `stop`. */
  start(): void;
  /** Stops claiming, lets running driver calls end or abort, releases the leases. */
  stop(): Promise<void>;
}

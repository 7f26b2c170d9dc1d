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

/** Limits and times of the engine; the host reads them from its configuration. @public */
export interface OrchestratorSettings {
  /** Nodes at once per environment. */
  concurrency: number;
  /** Nodes at once in this process, over all environments. */
  totalConcurrency: number;
  /** Milliseconds from the start of a deployment after which it is stopped. */
  deploymentTimeout: number;
  /** Milliseconds that a deployment waits, for approval or for its turn, before it is given up. */
  waitTimeout: number;
  /** Milliseconds that one driver call may take. */
  callTimeout: number;
  /** Milliseconds after the last node in which workloads must become ready. */
  readyTimeout: number;
  /** Share of an environment's nodes, from five nodes up, above which deletes need confirmation. */
  confirmDeletesAbove: number;
  /** Milliseconds that running driver calls get to end when a deployment is cancelled. */
  cancelGrace: number;
  /** Milliseconds that a lease lasts; renewed at a third of it. */
  leaseDuration: number;
  /** Milliseconds between two looks for deployments that nobody told about, such as those of a process that died. */
  idleInterval: number;
  /** Milliseconds after which a plan is gone. */
  planLifetime: number;
}

/** @public */
export const DEFAULT_SETTINGS: OrchestratorSettings = {
  concurrency: 10,
  totalConcurrency: 200,
  deploymentTimeout: 3_600_000,
  waitTimeout: 7 * 86_400_000,
  callTimeout: 600_000,
  readyTimeout: 300_000,
  confirmDeletesAbove: 0.3,
  cancelGrace: 30_000,
  leaseDuration: 30_000,
  idleInterval: 5_000,
  planLifetime: 86_400_000,
};

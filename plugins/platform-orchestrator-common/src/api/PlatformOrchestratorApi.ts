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
  Application,
  Capabilities,
  CreateApplicationRequest,
  CreateDeploymentRequest,
  CreateEnvironmentRequest,
  Definition,
  DefinitionVersion,
  DeleteEnvironmentRequest,
  Deployment,
  DeploymentEvent,
  DeploymentSet,
  DeploymentSummary,
  DriverInfo,
  Environment,
  EnvironmentType,
  LogLine,
  MatchExplanation,
  MatchRequest,
  NodeLogLine,
  Page,
  Pin,
  Plan,
  Resource,
  ResourceGraph,
  ResourceType,
  SetValueRequest,
  SharedValue,
  SharedValueVersion,
  SetDifference,
  SetPinRequest,
  SourceRequest,
  UpdateApplicationRequest,
  UpdateEnvironmentRequest,
  ValueLevel,
  WorkloadRuntime,
} from './types';

/** Names an environment. @public */
export interface EnvironmentName {
  application: string;
  environment: string;
}

/** Per request. @public */
export interface RequestOptions {
  /** Bearer token; in the browser the fetch API adds it. */
  token?: string;
  signal?: AbortSignal;
  /** A repeated create with the same key gives the first answer. */
  idempotencyKey?: string;
}

/**
 * The HTTP API under `/api/platform-orchestrator`, one method per operation. Failures are `ResponseError`s with the server's message.
 *
 * @public
 */
export interface PlatformOrchestratorApi {
  getCapabilities(options?: RequestOptions): Promise<Capabilities>;

  listApplications(
    query?: { search?: string; cursor?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<Page<Application>>;
  getApplication(name: string, options?: RequestOptions): Promise<Application>;
  createApplication(
    request: CreateApplicationRequest,
    options?: RequestOptions,
  ): Promise<Application>;
  /** Changes what is given; `etag` is that of the application as it was read, else the answer is 412. */
  updateApplication(
    request: UpdateApplicationRequest & { name: string; etag: string },
    options?: RequestOptions,
  ): Promise<Application>;
  /** Only while none of its environments holds resources. */
  deleteApplication(name: string, options?: RequestOptions): Promise<void>;

  createEnvironment(
    request: CreateEnvironmentRequest & { application: string },
    options?: RequestOptions,
  ): Promise<Environment>;
  getEnvironment(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<Environment>;
  /** Pauses, resumes, gives another type; `etag` is that of the environment as it was read, else the answer is 412. */
  updateEnvironment(
    request: EnvironmentName & UpdateEnvironmentRequest & { etag?: string },
    options?: RequestOptions,
  ): Promise<Environment>;
  /** A deployment that deletes all resources and then the environment. */
  deleteEnvironment(
    request: EnvironmentName & DeleteEnvironmentRequest,
    options?: RequestOptions,
  ): Promise<Deployment>;
  getGraph(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<ResourceGraph>;
  listWorkloads(
    name: EnvironmentName,
    options?: RequestOptions,
  ): Promise<WorkloadRuntime[]>;
  /** The last lines, then, with `follow`, those that come until the signal aborts. */
  readLogs(
    query: EnvironmentName & {
      workload: string;
      container?: string;
      tail?: number;
      follow?: boolean;
    },
    options?: RequestOptions,
  ): AsyncIterable<LogLine>;

  createPlan(
    request: EnvironmentName & SourceRequest,
    options?: RequestOptions,
  ): Promise<Plan>;
  getPlan(
    query: EnvironmentName & { plan: string },
    options?: RequestOptions,
  ): Promise<Plan>;

  createDeployment(
    request: EnvironmentName & CreateDeploymentRequest,
    options?: RequestOptions,
  ): Promise<Deployment>;
  listDeployments(
    query?: Partial<EnvironmentName> & { cursor?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<Page<DeploymentSummary>>;
  getDeployment(id: string, options?: RequestOptions): Promise<Deployment>;
  cancelDeployment(id: string, options?: RequestOptions): Promise<Deployment>;
  /** Agrees to a plan of a deployment that waits for it; only users may, and not those who asked for it. */
  approveDeployment(
    request: { id: string; plan: string },
    options?: RequestOptions,
  ): Promise<Deployment>;
  /** Ends a deployment that waits for approval. */
  rejectDeployment(
    request: { id: string; reason: string },
    options?: RequestOptions,
  ): Promise<Deployment>;
  /** Deploys the source of one that failed or was cancelled again, as a deployment of its own. */
  retryDeployment(id: string, options?: RequestOptions): Promise<Deployment>;
  /** Entries after `after`, then those that come, until the deployment has ended. Resumes by itself after a lost connection. */
  followDeployment(
    query: { id: string; after?: number },
    options?: RequestOptions,
  ): AsyncIterable<DeploymentEvent>;
  listNodeLog(
    query: { id: string; node: string; after?: number },
    options?: RequestOptions,
  ): Promise<NodeLogLine[]>;

  listResources(
    query?: Partial<EnvironmentName> & {
      type?: string;
      retained?: boolean;
      cursor?: string;
      limit?: number;
    },
    options?: RequestOptions,
  ): Promise<Page<Resource>>;
  getResource(key: string, options?: RequestOptions): Promise<Resource>;
  /** Deletes a retained or failed resource; a deployment of its own. */
  pruneResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment>;

  /** What is set, by name; for an environment with what it has from its application. */
  listValues(
    level: ValueLevel,
    options?: RequestOptions,
  ): Promise<SharedValue[]>;
  setValue(
    request: ValueLevel & SetValueRequest & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion>;
  unsetValue(
    query: ValueLevel & { name: string },
    options?: RequestOptions,
  ): Promise<void>;
  /** Changes on one level, the newest first. */
  listValueVersions(
    query: ValueLevel & { name: string },
    options?: RequestOptions,
  ): Promise<SharedValueVersion[]>;
  /** Makes a value again what it was at a version, a secret one too. */
  restoreValue(
    request: ValueLevel & { name: string; version: number },
    options?: RequestOptions,
  ): Promise<SharedValueVersion>;

  /** Takes a detached resource over again, as a deployment of its own. */
  adoptResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<Deployment>;
  /** Hands a resource over: it stays as it is, and is known here no more. */
  forgetResource(
    query: { key: string; confirm: string },
    options?: RequestOptions,
  ): Promise<void>;

  getSet(id: string, options?: RequestOptions): Promise<DeploymentSet>;
  /** What turns the set `id` into `other`. */
  diffSets(
    query: { id: string; other: string },
    options?: RequestOptions,
  ): Promise<SetDifference>;

  listEnvironmentTypes(options?: RequestOptions): Promise<EnvironmentType[]>;
  listResourceTypes(options?: RequestOptions): Promise<ResourceType[]>;
  listDefinitions(options?: RequestOptions): Promise<Definition[]>;
  /** Versions of a definition that deployments used, the newest first. */
  listDefinitionVersions(
    name: string,
    options?: RequestOptions,
  ): Promise<DefinitionVersion[]>;

  listPins(name: EnvironmentName, options?: RequestOptions): Promise<Pin[]>;
  setPin(
    request: EnvironmentName & SetPinRequest & { definition: string },
    options?: RequestOptions,
  ): Promise<Pin>;
  removePin(
    request: EnvironmentName & { definition: string },
    options?: RequestOptions,
  ): Promise<void>;

  listDrivers(options?: RequestOptions): Promise<DriverInfo[]>;
  explainMatch(
    request: MatchRequest,
    options?: RequestOptions,
  ): Promise<MatchExplanation>;
}

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

import { Health, Problem } from './common';
import { DeploymentSummary } from './deployments';

/** A set of workloads deployed together. @public */
export interface Application {
  name: string;
  title?: string;
  description?: string;
  /** Entity ref. */
  owner?: string;
  createdAt: string;
  etag: string;
  /** In promotion order. */
  environments: EnvironmentSummary[];
}

/** @public */
export interface CreateApplicationRequest {
  name: string;
  title?: string;
  description?: string;
  owner?: string;
  /** Made with it; one per environment type that the platform has where this is missing. */
  environments?: CreateEnvironmentRequest[];
}

/** What is missing stays as it is. @public */
export interface UpdateApplicationRequest {
  title?: string;
  description?: string;
  /** Entity ref. */
  owner?: string;
}

/** @public */
export interface CreateEnvironmentRequest {
  name: string;
  /** An environment type; the one named like the environment where it is missing. */
  type?: string;
  /** Another environment of the application: its workloads and plain values are taken, nothing is deployed. */
  from?: string;
}

/** Markers beside the health. @public */
export type Attention =
  | 'degraded'
  | 'failed'
  | 'unknown'
  | 'drifted'
  | 'awaiting-approval';

/** One instance of an environment type in an application, as lists show it. @public */
export interface EnvironmentSummary {
  name: string;
  type: string;
  typeTitle: string;
  uid: string;
  order: number;
  protected: boolean;
  paused: boolean;
  /** Worst of its workloads; missing where nothing was deployed. */
  health?: Health;
  /** The version if all workloads share it; see `versions`. */
  version?: string;
  /** How many different versions its workloads have. */
  versions: number;
  attention: Attention[];
  lastDeployment?: DeploymentSummary;
  /** The one that runs or settles. */
  runningDeployment?: DeploymentSummary;
  /** Deployments that wait. */
  queued: number;
  workloads: WorkloadSummary[];
}

/** @public */
export interface WorkloadSummary {
  name: string;
  /** Image tags, or the source version where the target does not use images. */
  version: string;
  images: Record<string, string>;
  health: Health;
  urls: string[];
  deployment?: DeploymentSummary;
}

/** @public */
export interface Environment extends EnvironmentSummary {
  application: string;
  /** Where its workloads run. */
  target?: { definition: string; driver: string };
  /** Hash of the set that is deployed. */
  set?: string;
  createdAt: string;
  etag: string;
  problems: Problem[];
}

/** Runtime state of a workload. @public */
export interface WorkloadRuntime {
  name: string;
  version: string;
  images: Record<string, string>;
  health: Health;
  message?: string;
  urls: string[];
  containers: {
    name: string;
    state:
      | 'starting'
      | 'running'
      | 'ready'
      | 'completed'
      | 'failed'
      | 'stopped';
    restarts: number;
    startedAt?: string;
    message?: string;
  }[];
}

/** @public */
export interface LogLine {
  workload: string;
  container: string;
  at: string;
  stream: 'stdout' | 'stderr';
  text: string;
}

/** What is missing stays as it is. @public */
export interface UpdateEnvironmentRequest {
  /** A paused environment starts no deployments; they wait. */
  paused?: boolean;
  /** Name of another environment type; none of both may be protected. */
  type?: string;
}

/** @public */
export interface DeleteEnvironmentRequest {
  /** Keys of stateful resources that go. */
  confirm?: string[];
  /** Keys of resources that stay outside and are managed no more, with all that they depend on. */
  detach?: string[];
  message?: string;
}

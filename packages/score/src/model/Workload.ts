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

import { JsonObject, JsonValue } from './Json';

/**
 * A Score workload in its normalised form: legacy array forms of `files` and `volumes` are maps, placeholders are unresolved.
 *
 * Source: Score specification v1b1 (0.4.1), `score-v1b1.json`.
 *
 * @public
 */
export interface Workload {
  apiVersion: 'score.dev/v1b1';
  metadata: WorkloadMetadata;
  service?: { ports?: Record<string, ServicePort> };
  containers: Record<string, Container>;
  resources?: Record<string, ResourceRequest>;
}

/** @public */
export interface WorkloadMetadata {
  /** A DNS label of 2 to 63 characters. */
  name: string;
  annotations?: Record<string, string>;
  [key: string]: JsonValue | undefined;
}

/** @public */
export interface ServicePort {
  /** The port that others connect to, 1 to 65535. */
  port: number;
  /** @defaultValue `TCP` */
  protocol?: 'TCP' | 'UDP';
  /** The port inside the container; the same as `port` where it is missing. */
  targetPort?: number;
}

/** @public */
export interface Container {
  /** `.` means: given when it is deployed. */
  image: string;
  command?: string[];
  args?: string[];
  /** Values may hold placeholders. */
  variables?: Record<string, string>;
  /** By target path. */
  files?: Record<string, ContainerFile>;
  /** By mount path. */
  volumes?: Record<string, ContainerVolume>;
  /** This container reaches `ready` before the named one starts. */
  before?: Record<string, { ready: 'started' | 'healthy' | 'complete' }>;
  resources?: { limits?: ComputeResources; requests?: ComputeResources };
  livenessProbe?: Probe;
  readinessProbe?: Probe;
}

/** Exactly one of `source`, `content` and `binaryContent` is given. @public */
export interface ContainerFile {
  /** Octal text such as `0644`. */
  mode?: string;
  /** A path relative to the Score file. */
  source?: string;
  content?: string;
  /** Base64. */
  binaryContent?: string;
  /** Leaves placeholders in `content` and `source` text as they are. */
  noExpand?: boolean;
}

/** @public */
export interface ContainerVolume {
  /** A placeholder such as `${resources.data}`, or literal text. */
  source: string;
  path?: string;
  readOnly?: boolean;
}

/** @public */
export interface ComputeResources {
  cpu?: string;
  memory?: string;
}

/** At least one of the two is given; `exec` counts where both are. @public */
export interface Probe {
  httpGet?: HttpGetProbe;
  exec?: { command: string[] };
}

/** @public */
export interface HttpGetProbe {
  path: string;
  port: number;
  host?: string;
  scheme?: 'HTTP' | 'HTTPS';
  httpHeaders?: { name: string; value: string }[];
}

/** What a workload needs from the platform. @public */
export interface ResourceRequest {
  type: string;
  /** @defaultValue `default` */
  class?: string;
  /** Shared by all workloads of the application that name it. */
  id?: string;
  metadata?: JsonObject;
  /** String values may hold placeholders. */
  params?: JsonObject;
}

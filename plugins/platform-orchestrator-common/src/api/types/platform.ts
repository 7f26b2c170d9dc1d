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

import { JsonObject, Place, Problem } from './common';

/** @public */
export interface EnvironmentType {
  name: string;
  title: string;
  description?: string;
  order: number;
  protected: boolean;
  /** How many people have to agree to a deployment, and who may. */
  approvals?: { required: number; from: string[] };
  waitFor: 'ready' | 'applied';
}

/** @public */
export interface ResourceType {
  name: string;
  title: string;
  description?: string;
  use: 'direct' | 'indirect' | 'implicit';
  stateful: boolean;
  params?: JsonObject;
  outputs: { values?: JsonObject; secrets?: JsonObject };
  classes: { name: string; description?: string }[];
}

/** @public */
export interface Definition {
  name: string;
  title?: string;
  description?: string;
  type: string;
  driver: string;
  version: string;
  criteria: Record<string, string>[];
  /** As written; placeholders unresolved. */
  inputs: JsonObject;
  /** Paths only. */
  secrets: string[];
  provision: Record<
    string,
    { isDependent: boolean; matchDependents: boolean; params?: JsonObject }
  >;
  place?: Place;
  /** Active resources that were made with it, by version. */
  usage: { version: string; resources: number }[];
}

/** @public */
export interface DriverInfo {
  id: string;
  target: boolean;
  pure: boolean;
  inputs: { values: JsonObject; secrets?: JsonObject };
}

/** What a client may rely on. @public */
export interface Capabilities {
  version: string;
  features: string[];
  limits: { bodyBytes: number; pageSize: number };
  definitions: {
    version: string;
    loadedAt?: string;
    environmentTypes: number;
    resourceTypes: number;
    definitions: number;
    /** Environment types with a matching `deployment-target`. */
    targets: string[];
    /** Of the newest content. While one is an error, the last good content stays active. */
    problems: Problem[];
  };
  /** Things that an administrator should know, such as a database in memory. */
  notices: string[];
}

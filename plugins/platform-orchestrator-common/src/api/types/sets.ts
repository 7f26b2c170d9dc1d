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
import { JsonObject, JsonValue } from './common';

/** Immutable description of all workloads of an application. @public */
export interface DeploymentSet {
  /** Hash of the content. */
  id: string;
  /** Score workloads by name. */
  workloads: Record<string, JsonObject>;
}

/** What turns one set into another. @public */
export interface SetDifference {
  added: string[];
  removed: string[];
  changed: {
    workload: string;
    /** By JSON path in the Score file; without `before` it was added, without `after` removed. */
    changes: { path: string; before?: JsonValue; after?: JsonValue }[];
  }[];
}

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

import { MatchExplanation } from '@platform-orchestrator/engine';
import { Diagnostic, JsonObject } from '@platform-orchestrator/score';

/** What came of a test, in the words of its expectations. */
export interface Observation {
  /** Of the request. */
  explanation?: MatchExplanation;
  /** By name. */
  nodes: Record<string, ObservedNode>;
  /** All that a node depends on, sorted, by the name of the node. */
  edges: Record<string, string[]>;
  problems: Diagnostic[];
  /** Texts of the files that problems name. */
  texts: ReadonlyMap<string, string>;
}

/** A node in the words of an expected one. What could not be found out is missing. */
export type ObservedNode = {
  definition: string | null;
  driver: string | null;
  stateful: boolean;
  params?: JsonObject;
  inputs?: JsonObject;
  outputs?: JsonObject;
  secretOutputs?: string[];
};

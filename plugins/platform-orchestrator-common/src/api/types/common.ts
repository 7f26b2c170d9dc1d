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

import { JsonObject, JsonValue } from '@backstage/types';

/** A page of a list; `nextCursor` is missing on the last one. @public */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** A place in a file; lines and columns count from 1. @public */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
}

/** What went wrong or will: cause, value with origin, effect, next step. Never holds a secret. @public */
export interface Problem {
  /** Stable, such as `driver/invalid`, `score/unknown-field`. */
  code: string;
  severity: 'error' | 'warning';
  message: string;
  place?: Place;
  /** JSON path in the file or of the refused input. */
  path?: string;
  expected?: string;
  found?: string;
  /** Key of the node. */
  node?: string;
  effect?: string;
  nextStep?: string;
  /** The line of the source that `place` names, where it is known and holds no secret. */
  sourceLine?: string;
}

/** Identity of a resource within its environment. @public */
export interface ResourceIdentity {
  type: string;
  class: string;
  id: string;
}

/** What made a node or an edge: a place in a Score file or a definition. @public */
export interface Origin {
  kind: 'score' | 'definition' | 'implicit';
  /** Workload, definition or resource type. */
  name: string;
  path: string;
  placeholder?: string;
  place?: Place;
}

/** A definition that was matched. @public */
export interface MatchedDefinition {
  name: string;
  version: string;
  driver: string;
  rule: number;
  score: number;
}

/** @public */
export type Health = 'progressing' | 'healthy' | 'degraded' | 'unknown';

/** @public */
export type NodeKind = 'resource' | 'target' | 'workload' | 'rollout';

/** @public */
export type { JsonObject, JsonValue };

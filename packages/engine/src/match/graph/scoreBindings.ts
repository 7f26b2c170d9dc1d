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

import { JsonObject } from '@platform-orchestrator/score';
import { DraftNode } from './DraftNode';

/** What the name of a resource in a Score file stands for. */
export type ScoreBinding =
  | { kind: 'node'; node: DraftNode }
  /** Type `environment`: shared values. */
  | { kind: 'sharedValues' }
  /** Type `service`: the service of a workload of the same set. */
  | { kind: 'service'; workload: string }
  /** Reported where it is declared, so that its placeholders need no second report. */
  | { kind: 'broken' };

/** What the placeholders of one Score file can read. */
export interface ScoreScope {
  workload: string;
  metadata: JsonObject;
  bindings: ReadonlyMap<string, ScoreBinding>;
}

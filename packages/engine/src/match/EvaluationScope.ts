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

import { StoreReference } from '../model/Expression';
import { Value, ValueObject } from '../model/Value';
import { CodeInputs, WorkloadService } from '../ports/Driver';

/** What is known of the world when an expression is evaluated. What a function does not know is undefined; what is not given is unknown. @public */
export interface EvaluationScope {
  /** Outputs of a node, by its key; undefined while it has none. */
  outputsOf(
    node: string,
  ): { values: ValueObject; secrets: ValueObject } | undefined;
  /** The key that drivers get for a node. @defaultValue the node's own */
  keyOf?(node: string): string;
  /** A shared value of the environment; undefined when there is none of that name. */
  sharedValue?(name: string): Value | undefined;
  /** Missing in plans. */
  deploymentId?: string;
  /** Name and ports of a workload's service, from the target; missing while the target's inputs are not known. */
  services?(workload: string): WorkloadService | undefined;
  /** Key of the target: what services are unknown until. */
  target?: string;
  /** A secret of a store, read beforehand; undefined while it is not. */
  readStore?(reference: StoreReference): string | undefined;
  /** Names at the root of the expression whose texts are code; placeholders there must not bring code of their own. */
  code?: Pick<CodeInputs, 'names' | 'delimiters'>;
}

/** A value, what must happen before it is known, or why it cannot be had. @public */
export type Evaluation =
  | { value: Value }
  | { unknown: { until: string } }
  | { problem: EvaluationProblem };

/** Why an expression has no value. @public */
export interface EvaluationProblem {
  /** Such as `match/missing-output`. */
  code: string;
  message: string;
  /** JSON path within the expression. */
  path: string;
  /** As written, with `${` and `}`. */
  placeholder?: string;
  expected?: string;
  found?: string;
  nextStep?: string;
}

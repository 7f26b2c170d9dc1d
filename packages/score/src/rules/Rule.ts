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

import { Diagnostic } from '../model/Diagnostic';
import { JsonObject } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { PlaceholderReference } from '../model/Placeholder';
import { WorkloadText } from '../placeholders/walkWorkloadText';
import { LocateOptions } from '../source/SourceMap';

/** A rule that a schema cannot express. */
export interface Rule {
  /** What is allowed, in one sentence. */
  rule: string;
  check(context: RuleContext): Iterable<RuleProblem>;
}

export interface RuleContext {
  /** A document that may break the schema: rules pass over what has another shape than they expect. */
  document: JsonObject;
  /** All texts in which placeholders count and that have a `$`, with their references, each once. */
  texts: readonly (WorkloadText & { references: PlaceholderReference[] })[];
  /** Whether what not every implementation accepts is an error. */
  portable: boolean;
}

/** A diagnostic before it has a place. */
export interface RuleProblem
  extends Pick<
      Diagnostic,
      'code' | 'severity' | 'message' | 'expected' | 'found' | 'suggestion'
    >,
    LocateOptions {
  path: JsonPath;
  related?: { message: string; path: JsonPath }[];
}

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

import { MatchingCriteria } from '@platform-orchestrator/engine';

/**
 * Why a resource gets a definition or none, as `platctl explain -o json` prints it. Stable: fields are added, none is renamed or removed within `v1`.
 */
export interface ExplanationDocument {
  apiVersion: 'platctl.platform-orchestrator.io/v1';
  kind: 'MatchExplanation';
  application: string;
  environment: string;
  environmentType: string;
  request: { type: string; class: string; id: string };
  /** Name of the definition that matches; missing where none does. */
  winner?: string;
  /** In rank order: the winner, those it outranks, then those that do not match, the nearest first. */
  candidates: ExplanationCandidate[];
}

/** One rule of a definition of the type. */
export interface ExplanationCandidate {
  definition: string;
  driver: string;
  /** Index in its criteria; missing for a definition without any. */
  rule?: number;
  criteria?: MatchingCriteria;
  /** `resource` 8, `environment` 4, `application` 2, `environmentType` 1, summed. */
  score: number;
  outcome: 'won' | 'outranked' | 'failed';
  /** Why it won or lost, in one sentence. */
  reason: string;
  /** Fields that differ, for `failed`. */
  failed: { field: string; expected: string; found: string }[];
  file?: string;
  line?: number;
  column?: number;
}

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
import { AttachedManifest } from '../model/ActiveResource';
import { ValueObject } from '../model/Value';
import { RolloutRequest, ScoreContext } from '../ports/Driver';

/** A node with every placeholder resolved: what its driver would get. */
export interface ResolvedNode {
  params: ValueObject;
  inputs: ValueObject;
  secrets: ValueObject;
  rollout?: RolloutRequest;
  /** What the Score files say, where the driver reads it. */
  score?: ScoreContext;
  manifests: AttachedManifest[];
  /** Plain JSON for comparing and showing; see `comparable.ts`. */
  comparable: JsonObject;
  /** Hash of all that matters: equal means that the driver need not be called. */
  fingerprint: string;
  /** Secrets of outside stores are missing: good for comparing, not for calling a driver. */
  partial: boolean;
}

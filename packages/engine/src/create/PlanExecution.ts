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

import { Plan } from '../model/Plan';
import { GraphState } from '../plan/GraphState';
import { RunContext } from './RunContext';

/** What the nodes of one run of a plan share. */
export interface PlanExecution {
  run: RunContext;
  state: GraphState;
  plan: Plan;
  /** Aborts when nothing new may start. */
  stop: AbortSignal;
  /** Milliseconds for which a rollout that is not ready may hold back the delete of what it used before. */
  readyTimeout: number;
}

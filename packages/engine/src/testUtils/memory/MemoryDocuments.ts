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

import { DeploymentSet } from '../../model/DeploymentSet';
import { PlanRecord } from '../../model/Plan';

/** Sets and plans, copied on their way in and out. */
export class MemoryDocuments {
  readonly #sets = new Map<string, DeploymentSet>();
  readonly #plans = new Map<string, PlanRecord>();

  putSet(set: DeploymentSet): void {
    if (!this.#sets.has(set.hash)) {
      this.#sets.set(set.hash, structuredClone(set));
    }
  }

  getSet(hash: string): DeploymentSet | undefined {
    return structuredClone(this.#sets.get(hash));
  }

  putPlan(plan: PlanRecord): void {
    this.#plans.set(plan.id, structuredClone(plan));
  }

  getPlan(id: string): PlanRecord | undefined {
    return structuredClone(this.#plans.get(id));
  }
}

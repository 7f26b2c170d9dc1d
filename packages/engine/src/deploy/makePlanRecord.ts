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
import { DeploymentSource } from '../model/DeploymentSet';
import { PlanRecord } from '../model/Plan';
import { EngineContext } from './EngineContext';
import { Prepared } from './prepare';

/** Keeps what a deployment of a source would do now as a plan that people can look at. */
export async function makePlanRecord(options: {
  engine: EngineContext;
  environmentUid: string;
  source: DeploymentSource;
  prepared: Prepared;
  createdBy: string;
  expiresAt: Date;
}): Promise<PlanRecord> {
  const { engine, prepared, ...given } = options;
  const { store, clock, random } = engine;
  await store.putSet(prepared.set);
  const record: PlanRecord = {
    ...given,
    id: random.id(),
    number: await store.nextNumber(options.environmentUid),
    setHash: prepared.set.hash,
    base: prepared.base,
    plan: prepared.plan,
    createdAt: clock.now(),
  };
  await store.putPlan(record);
  return record;
}

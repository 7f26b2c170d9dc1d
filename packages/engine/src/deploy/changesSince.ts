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
import { PlanRecord } from '../model/Plan';
import { Prepared } from './prepare';

/** What changed between a plan and what its source would do now, in words; empty while it holds. */
export function changesSince(plan: PlanRecord, present: Prepared): string[] {
  if (present.plan.hash === plan.plan.hash) {
    return [];
  }
  const { base } = plan;
  const changes = [
    base.set !== present.base.set &&
      'other workloads were deployed to the environment',
    base.definitions !== present.base.definitions &&
      'the platform team changed definitions',
    String(base.pins ?? []) !== String(present.base.pins ?? []) &&
      'definitions were pinned or released',
    base.values !== present.base.values && 'shared values changed',
    base.resources !== present.base.resources &&
      'resources of the environment changed',
  ].filter((change): change is string => typeof change === 'string');
  return changes.length > 0 ? changes : ['its source means something else now'];
}

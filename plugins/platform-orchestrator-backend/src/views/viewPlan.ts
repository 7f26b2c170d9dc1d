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

import { Plan } from '@platform-orchestrator/backstage-plugin-common';
import {
  EnvironmentRecord,
  PlanRecord,
  checkDeleteShare,
} from '@platform-orchestrator/engine';
import { presentPlan } from '../presentation/presentPlan';
import { BackendContext } from '../BackendContext';
import { filesOf } from './filesOf';
import { presentationContext } from './presentationContext';

/**
 * A plan as people see it.
 *
 * @param staleBecause - what changed since it was made
 */
export async function viewPlan(
  context: Pick<
    BackendContext,
    'clock' | 'definitions' | 'knex' | 'settings' | 'store'
  >,
  record: PlanRecord,
  environment: EnvironmentRecord,
  staleBecause: string[],
): Promise<Plan> {
  const { clock, definitions, knex, settings, store } = context;
  const rows = await store.listResources(environment.uid);
  const share = checkDeleteShare(
    record.plan,
    rows.length,
    settings.confirmDeletesAbove,
  );
  return presentPlan({
    record,
    environment,
    staleBecause,
    confirmsDeletes: share !== undefined,
    now: clock.now(),
    context: await presentationContext({
      definitions,
      knex,
      environmentUid: environment.uid,
      files: filesOf(record.source),
    }),
  });
}

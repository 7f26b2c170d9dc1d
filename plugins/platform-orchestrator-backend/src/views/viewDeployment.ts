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

import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import {
  DeploymentFold,
  DeploymentRecord,
  EnvironmentRecord,
  JournalEntry,
  PlanRecord,
  StateStore,
  foldDeployment,
} from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';
import { listSuperseded } from '../database/operations/deployment/listSuperseded';
import { presentDeployment } from '../presentation/presentDeployment';
import { BackendContext } from '../BackendContext';
import { filesOf } from './filesOf';
import { presentationContext } from './presentationContext';

/** Entries that are read at once. */
const PAGE_SIZE = 1_000;

/** A deployment as people see it: its state is what its journal says. */
export async function viewDeployment(
  context: Pick<BackendContext, 'definitions' | 'knex' | 'store'>,
  record: DeploymentRecord,
  environment: EnvironmentRecord,
): Promise<Deployment> {
  const { definitions, knex, store } = context;
  const [entries, resources, queuePosition, approvals, supersedes] =
    await Promise.all([
      readJournal(store, record.id),
      store.listResources(environment.uid),
      findQueuePosition(store, record),
      store.listApprovals(record.id),
      listSuperseded({ knex, deployment: record }),
    ]);
  return presentDeployment({
    record,
    environment,
    fold: await fold(store, record, entries),
    resources,
    approvals,
    supersedes,
    ...(queuePosition !== undefined && { queuePosition }),
    context: await presentationContext({
      definitions,
      knex,
      environmentUid: environment.uid,
      files: filesOf(record.source),
    }),
  });
}

async function readJournal(
  store: StateStore,
  deploymentId: string,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const page = await store.listEntries({
      deploymentId,
      after: entries.length,
      limit: PAGE_SIZE,
    });
    entries.push(...page);
    if (page.length < PAGE_SIZE) {
      return entries;
    }
  }
}

/** One that has not planned yet shows what the plan says that it was made from. */
async function fold(
  store: StateStore,
  record: DeploymentRecord,
  entries: readonly JournalEntry[],
): Promise<DeploymentFold> {
  const told = foldDeployment(entries);
  const planId = record.approvalPlanId ?? record.planId;
  if (told.nodes.size > 0 || planId === undefined) {
    return told;
  }
  const plan = await store.getPlan(planId);
  return plan ? { ...told, nodes: foldPlan(record, plan).nodes } : told;
}

function foldPlan(record: DeploymentRecord, plan: PlanRecord): DeploymentFold {
  return foldDeployment([
    {
      deploymentId: record.id,
      sequence: 0,
      token: 0,
      at: plan.createdAt,
      kind: 'deployment.planned',
      body: { nodes: plan.plan.nodes } as unknown as JsonObject,
    },
  ]);
}

/** How many run before it: those that wait with a lower number, and the one that runs. */
async function findQueuePosition(
  store: StateStore,
  record: DeploymentRecord,
): Promise<number | undefined> {
  if (record.state !== 'queued') {
    return undefined;
  }
  const { environmentUid } = record;
  const [queue, running] = await Promise.all([
    store.listQueue(environmentUid),
    store.listDeployments({ environmentUid, states: ['running'], limit: 1 }),
  ]);
  const before = queue.filter(({ number }) => number < record.number);
  return before.length + running.length;
}

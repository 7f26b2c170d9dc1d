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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationsDirectory } from '../database/migrateDatabase';
import { removePast } from './removePast';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-20T12:00:00.000Z');
const DAY = 86_400_000;
const LONG_AGO = '2026-01-01T00:00:00.000Z';
const YESTERDAY = '2026-11-19T00:00:00.000Z';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('removePast, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await setUp(databaseId);
  });

  afterEach(() => knex.destroy());

  const remove = (deployments: number) =>
    removePast({
      knex,
      clock: { now: () => NOW, sleep: async () => {} },
      retention: { deployments, deploymentAge: 30 * DAY, logAge: 7 * DAY },
      signal: new AbortController().signal,
    });

  const ids = (table: string, column = 'id') =>
    knex(table).orderBy(column).pluck(column);

  it('removes old deployments but for the newest, with journals, logs and sets', async () => {
    for (const number of [1, 2, 3, 4]) {
      await insertDeployment(knex, { number, endedAt: LONG_AGO });
    }
    await expect(remove(2)).resolves.toEqual({
      deployments: 2,
      logLines: 2,
      plans: 0,
      sets: 2,
    });
    expect(await ids('deployments')).toEqual(['d3', 'd4']);
    expect(await ids('journal', 'deployment_id')).toEqual(['d3', 'd4']);
    expect(await ids('deployment_sets', 'hash')).toEqual(['set-3', 'set-4']);
  });

  it('keeps what is young, however much there is', async () => {
    for (const number of [1, 2, 3]) {
      await insertDeployment(knex, { number, endedAt: YESTERDAY });
    }
    await expect(remove(1)).resolves.toEqual({
      deployments: 0,
      logLines: 0,
      plans: 0,
      sets: 0,
    });
  });

  it('keeps the way back: the last that succeeded, however many failed since', async () => {
    await insertDeployment(knex, { number: 1, endedAt: LONG_AGO });
    await insertDeployment(knex, { number: 2, endedAt: LONG_AGO });
    for (const number of [3, 4, 5]) {
      await insertDeployment(knex, {
        number,
        endedAt: LONG_AGO,
        state: 'failed',
      });
    }
    await remove(1);
    expect(await ids('deployments')).toEqual(['d2', 'd5']);
    expect(await ids('deployment_sets', 'hash')).toEqual(['set-2', 'set-5']);
  });

  it('keeps the deployment that an active resource is from, and one that runs', async () => {
    await insertDeployment(knex, { number: 1, endedAt: LONG_AGO });
    await insertDeployment(knex, { number: 2, state: 'settling' });
    await insertDeployment(knex, { number: 3, endedAt: LONG_AGO });
    await insertDeployment(knex, { number: 4, endedAt: LONG_AGO });
    await insertResource(knex, { deploymentId: 'd1' });
    await remove(1);
    expect(await ids('deployments')).toEqual(['d1', 'd2', 'd4']);
  });

  it('counts each environment for itself', async () => {
    await insertDeployment(knex, { number: 1, endedAt: LONG_AGO });
    await insertDeployment(knex, {
      number: 2,
      endedAt: LONG_AGO,
      environmentUid: 'uid-2',
    });
    await remove(1);
    expect(await ids('deployments')).toEqual(['d1', 'd2']);
  });

  it('removes plans that expired, but those that deployments were made from', async () => {
    await insertPlan(knex, { number: 1, expiresAt: LONG_AGO });
    await insertPlan(knex, { number: 2, expiresAt: LONG_AGO });
    await insertPlan(knex, {
      number: 3,
      expiresAt: '2026-11-21T00:00:00.000Z',
    });
    await insertPlan(knex, { number: 5, expiresAt: LONG_AGO });
    await insertDeployment(knex, { number: 4, planId: 'p2' });
    await knex('deployments').update({ approval_plan_id: 'p5' });
    const removed = await remove(50);
    expect(removed.plans).toBe(1);
    expect(await ids('plans')).toEqual(['p2', 'p3', 'p5']);
    expect(await ids('deployment_sets', 'hash')).toEqual([
      'set-2',
      'set-3',
      'set-4',
      'set-5',
    ]);
  });

  it('keeps a set that an environment runs, one that was just put, and one that a waiting deployment asks for', async () => {
    await insertSet(knex, 'current', LONG_AGO);
    await insertSet(knex, 'just-put', NOW.toISOString());
    await insertSet(knex, 'waited-for', LONG_AGO);
    await insertSet(knex, 'unused', LONG_AGO);
    await knex('environments').update({ current_set: 'current' });
    await insertDeployment(knex, {
      number: 1,
      state: 'queued',
      source: { kind: 'set', set: 'waited-for' },
    });
    await remove(50);
    expect(await ids('deployment_sets', 'hash')).toEqual([
      'current',
      'just-put',
      'set-1',
      'waited-for',
    ]);
  });

  it('works through more than fits into one batch', async () => {
    const rows = Array.from({ length: 1_201 }, (_, index) => ({
      hash: `set-${index}`,
      content: '{}',
      used_at: LONG_AGO,
    }));
    await knex.batchInsert('deployment_sets', rows, 100);
    await expect(remove(50)).resolves.toMatchObject({ sets: 1_201 });
  });
});

async function setUp(databaseId: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: migrationsDirectory() });
  await knex('applications').insert({
    id: 'shop',
    name: 'shop',
    title: 'Shop',
    etag: '1',
    created_at: LONG_AGO,
  });
  for (const uid of ['uid-1', 'uid-2']) {
    await knex('environments').insert({
      uid,
      application_id: 'shop',
      name: uid,
      type: 'development',
      paused: false,
      number_counter: 9,
      token_counter: 9,
      etag: '1',
      created_at: LONG_AGO,
    });
  }
  return knex;
}

async function insertSet(
  knex: Knex,
  hash: string,
  usedAt: string,
): Promise<void> {
  await knex('deployment_sets').insert({
    hash,
    content: '{}',
    used_at: usedAt,
  });
}

async function insertDeployment(
  knex: Knex,
  deployment: {
    number: number;
    environmentUid?: string;
    state?: string;
    endedAt?: string;
    planId?: string;
    source?: object;
  },
): Promise<void> {
  const { number, endedAt } = deployment;
  const id = `d${number}`;
  await insertSet(knex, `set-${number}`, LONG_AGO);
  await knex('deployments').insert({
    id,
    environment_uid: deployment.environmentUid ?? 'uid-1',
    number,
    source: JSON.stringify(deployment.source ?? {}),
    plan_id: deployment.planId,
    set_hash: `set-${number}`,
    state: deployment.state ?? 'succeeded',
    health: 'healthy',
    created_by: 'user:default/mira',
    created_at: LONG_AGO,
    ended_at: endedAt,
    confirm: '{}',
    cancel_requested: false,
    problems: '[]',
    token: 1,
    deadline: LONG_AGO,
  });
  await knex('journal').insert({
    deployment_id: id,
    sequence: 1,
    token: 1,
    at: LONG_AGO,
    kind: 'deployment.requested',
    body: '{}',
  });
  await knex('node_logs').insert({
    deployment_id: id,
    node_key: 'key',
    sequence: 1,
    at: LONG_AGO,
    text: 'made',
  });
}

async function insertPlan(
  knex: Knex,
  { number, expiresAt }: { number: number; expiresAt: string },
): Promise<void> {
  await insertSet(knex, `set-${number}`, LONG_AGO);
  await knex('plans').insert({
    id: `p${number}`,
    environment_uid: 'uid-1',
    number,
    source: '{}',
    set_hash: `set-${number}`,
    base: '{}',
    plan: '{}',
    created_by: 'user:default/mira',
    created_at: LONG_AGO,
    expires_at: expiresAt,
  });
}

async function insertResource(
  knex: Knex,
  { deploymentId }: { deploymentId: string },
): Promise<void> {
  await knex('resources').insert({
    key: 'key',
    environment_uid: 'uid-1',
    type: 'postgres',
    class: 'default',
    resource_id: 'db',
    kind: 'resource',
    state: 'active',
    stateful: true,
    comparable: '{}',
    outputs: '{}',
    secret_names: '[]',
    manifests: '[]',
    dependencies: '[]',
    health: 'healthy',
    retained: false,
    created_at: LONG_AGO,
    updated_at: LONG_AGO,
    deployment_id: deploymentId,
  });
}

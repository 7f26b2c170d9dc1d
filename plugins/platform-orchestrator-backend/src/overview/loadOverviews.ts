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

import { DeploymentSet } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { EnvironmentEntry } from '../applications/records';
import { fromDeploymentRow } from '../database/deploymentRows';
import { listLastDeployments } from '../database/operations/overview/listLastDeployments';
import { listOverviewResources } from '../database/operations/overview/listOverviewResources';
import { DbDeploymentRow, DbDeploymentSetRow } from '../database/tables';
import { EnvironmentOverview } from './EnvironmentOverview';

const UNFINISHED = ['awaiting-approval', 'queued', 'running', 'settling'];

/** Reads the overviews of many environments with a fixed number of queries. By uid. */
export async function loadOverviews(options: {
  knex: Knex;
  environments: readonly Pick<EnvironmentEntry, 'uid' | 'currentSet'>[];
}): Promise<ReadonlyMap<string, EnvironmentOverview>> {
  const { knex, environments } = options;
  const uids = environments.map(({ uid }) => uid);
  const [last, unfinished, resources, sets] = await Promise.all([
    listLastDeployments({ knex, environmentUids: uids }),
    knex<DbDeploymentRow>('deployments')
      .whereIn('environment_uid', uids)
      .whereIn('state', UNFINISHED)
      .orderBy('number'),
    listOverviewResources({ knex, environmentUids: uids }),
    loadSets(knex, environments),
  ]);
  const rollouts = resources.filter(({ kind }) => kind === 'rollout');
  const deployments = new Map(
    (
      await knex<DbDeploymentRow>('deployments').whereIn('id', [
        ...new Set(rollouts.map(({ deploymentId }) => deploymentId)),
      ])
    ).map(row => [row.id, fromDeploymentRow(row)]),
  );
  return new Map(
    environments.map(({ uid, currentSet }) => [
      uid,
      {
        lastDeployment: last.get(uid),
        unfinished: unfinished
          .filter(row => row.environment_uid === uid)
          .map(fromDeploymentRow),
        resources: resources.filter(row => row.environmentUid === uid),
        deployments,
        currentSet: sets.get(currentSet ?? ''),
      },
    ]),
  );
}

async function loadSets(
  knex: Knex,
  environments: readonly Pick<EnvironmentEntry, 'currentSet'>[],
): Promise<ReadonlyMap<string, DeploymentSet>> {
  const hashes = environments.flatMap(({ currentSet }) => currentSet ?? []);
  const rows = await knex<DbDeploymentSetRow>('deployment_sets').whereIn(
    'hash',
    [...new Set(hashes)],
  );
  return new Map(
    rows.map(({ hash, content }) => [
      hash,
      { hash, workloads: JSON.parse(content) },
    ]),
  );
}

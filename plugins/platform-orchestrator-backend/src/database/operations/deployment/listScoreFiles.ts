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

import { DeploymentSource, ScoreFile } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbDeploymentRow } from '../../tables';

/** Deployments that are looked through: whoever deploys a workload less often than every so many times sees no lines of its file. */
const DEPTH = 20;

/** Score files of the last deployments that started in an environment, the newest first. */
export async function listScoreFiles(options: {
  knex: Knex;
  environmentUid: string;
}): Promise<ScoreFile[]> {
  const { knex, environmentUid } = options;
  const sources = await knex<DbDeploymentRow>('deployments')
    .where({ environment_uid: environmentUid })
    .whereNotNull('started_at')
    .orderBy('number', 'desc')
    .limit(DEPTH)
    .pluck('source');
  return sources.flatMap(text => {
    const source: DeploymentSource = JSON.parse(text);
    return source.kind === 'score' ? source.files : [];
  });
}

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

import { FencedError } from '@platform-orchestrator/engine';
import { DbDeploymentRow } from '../../tables';

const WAITING = ['awaiting-approval', 'queued'];

/**
 * The locked row of a deployment, where the token is that of its present lease; a waiting one has none and takes 0.
 *
 * @throws FencedError when another one holds the lease, or nobody does any more
 */
export function checkToken(options: {
  row: DbDeploymentRow | undefined;
  deploymentId: string;
  token: number;
}): DbDeploymentRow {
  const { row, deploymentId, token } = options;
  const held =
    row?.owner === null
      ? token === 0 && WAITING.includes(row.state)
      : token === row?.token;
  if (!row || !held) {
    throw new FencedError(deploymentId, token);
  }
  return row;
}

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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalApi } from '../../scripts/portal/PortalApi.mjs';

const POLL_MILLISECONDS = 10;

/** Seconds from the request for a deployment of what is there already to its end. */
export async function measureNoChange(options: {
  api: PortalApi;
  data: string;
}): Promise<number> {
  const { api, data } = options;
  const score = await Promise.all(
    ['web', 'api'].map(async workload => {
      const path = `${workload}/score.yaml`;
      return {
        path,
        content: await readFile(join(data, 'apps/bookshop', path), 'utf8'),
      };
    }),
  );
  const start = performance.now();
  const { id } = await api.require(
    '/platform-orchestrator/applications/bookshop/environments/development/deployments',
    { method: 'POST', body: { score } },
  );
  for (;;) {
    const { state } = await api.require(
      `/platform-orchestrator/deployments/${id}`,
    );
    if (state === 'succeeded') {
      return (performance.now() - start) / 1000;
    }
    if (!['queued', 'running', 'settling'].includes(state)) {
      throw new Error(`The deployment ${id} ended as ${state}`);
    }
    await sleep(POLL_MILLISECONDS);
  }
}

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

import { setTimeout as sleep } from 'node:timers/promises';
import { PortalApi } from '../../scripts/portal/PortalApi.mjs';

const POLL_MILLISECONDS = 50;

/** Seconds from *Create* in the template to a service that runs with a database of its own. */
export async function measureCreate(options: {
  api: PortalApi;
  name: string;
}): Promise<number> {
  const { api, name } = options;
  const start = performance.now();
  const { id } = await api.require('/scaffolder/v2/tasks', {
    method: 'POST',
    body: {
      templateRef: 'template:default/service-with-database',
      values: { name, owner: 'group:default/team-books' },
    },
  });
  for (;;) {
    const { status } = await api.require(`/scaffolder/v2/tasks/${id}`);
    if (status === 'completed') {
      return (performance.now() - start) / 1000;
    }
    if (status === 'failed' || status === 'cancelled') {
      throw new Error(`The template's task ${id} ended as ${status}`);
    }
    await sleep(POLL_MILLISECONDS);
  }
}

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

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalApi } from '../../scripts/portal/PortalApi.mjs';
import { Portal } from './Portal.ts';

const API = '/platform-orchestrator';
const PAUSE_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 60_000;
const UNFINISHED = ['queued', 'running', 'settling'];

type Workload = 'web' | 'api';

/** The example application of a portal: its Score files, its pages, its deployments. */
export class Bookshop {
  readonly #portal: Portal;

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  api(): Promise<PortalApi> {
    return PortalApi.signIn(this.#portal.url);
  }

  scorePath(workload: Workload): string {
    return join(this.#portal.data, 'apps/bookshop', workload, 'score.yaml');
  }

  /** Changes a workload's Score file as a developer would. */
  async edit(
    workload: Workload,
    change: (text: string) => string,
  ): Promise<void> {
    const path = this.scorePath(workload);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    if (after === before) {
      throw new Error(`The change leaves ${path} as it is`);
    }
    await writeFile(path, after);
  }

  /** Both Score files, as requests carry them. */
  async score(): Promise<{ path: string; content: string }[]> {
    const workloads: Workload[] = ['web', 'api'];
    return Promise.all(
      workloads.map(async workload => ({
        path: `${workload}/score.yaml`,
        content: await readFile(this.scorePath(workload), 'utf8'),
      })),
    );
  }

  /** Address of a workload's page in `development`, as the portal shows it. */
  async url(workload: Workload): Promise<string> {
    const api = await this.api();
    const { items } = await api.require(
      `${API}/applications/bookshop/environments/development/workloads`,
    );
    return items.find(({ name }: { name: string }) => name === workload)
      .urls[0];
  }

  /** Waits until a deployment has ended and returns it. */
  async ended(id: string): Promise<any> {
    const api = await this.api();
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const deployment = await api.require(`${API}/deployments/${id}`);
      if (!UNFINISHED.includes(deployment.state)) {
        return deployment;
      }
      if (Date.now() > deadline) {
        throw new Error(`The deployment ${id} is still ${deployment.state}`);
      }
      await sleep(PAUSE_MILLISECONDS);
    }
  }
}

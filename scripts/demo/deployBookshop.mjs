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
import { DATA } from '../paths.mjs';
import { PortalApi } from '../portal/PortalApi.mjs';

const API = '/platform-orchestrator';
const ENVIRONMENT = `${API}/applications/bookshop/environments/development`;
const WORKLOADS = ['web', 'api'];
const PAUSE_MILLISECONDS = 200;
const UNFINISHED = ['awaiting-approval', 'queued', 'running', 'settling'];

/**
 * Deploys the Bookshop to `development` unless that was done before.
 *
 * @param {object} options
 * @param {string} options.url - of the portal
 * @param {AbortSignal} options.signal
 * @param {(text: string) => void} options.note - is told how far it is
 * @returns {Promise<string>} how it ended in words, and where to look
 */
export async function deployBookshop({ url, signal, note }) {
  const api = await PortalApi.signIn(url);
  await createApplication(api);
  const { lastDeployment } = await api.require(ENVIRONMENT);
  let deployment = lastDeployment ?? (await deploy(api));
  const { id } = deployment;
  while (UNFINISHED.includes(deployment.state)) {
    await sleep(PAUSE_MILLISECONDS, undefined, { signal });
    deployment = await api.require(`${API}/deployments/${id}`);
    const { done, total } = deployment.progress;
    note(`${done} of ${total} done`);
  }
  if (deployment.state === 'succeeded') {
    const { workloads } = await api.require(ENVIRONMENT);
    const { urls = [] } =
      workloads.find((/** @type {any} */ { name }) => name === 'web') ?? {};
    return `The Bookshop runs: ${urls[0] ?? 'see the portal'}`;
  }
  return `The Bookshop's last deployment ${deployment.state}: ${url}/platform-orchestrator/deployments/${id}`;
}

/** @param {PortalApi} api */
async function createApplication(api) {
  const { status } = await api.send(`${API}/applications/bookshop`);
  if (status === 404) {
    await api.require(`${API}/applications`, {
      method: 'POST',
      headers: { 'idempotency-key': 'demo-bookshop' },
      body: {
        name: 'bookshop',
        title: 'Bookshop',
        owner: 'group:default/team-books',
        environments: [{ name: 'development' }, { name: 'staging' }],
      },
    });
  }
}

/** @param {PortalApi} api */
async function deploy(api) {
  const score = await Promise.all(
    WORKLOADS.map(async workload => {
      const path = `${workload}/score.yaml`;
      const file = join(DATA, 'apps', 'bookshop', path);
      return { path, content: await readFile(file, 'utf8') };
    }),
  );
  return api.require(`${ENVIRONMENT}/deployments`, {
    method: 'POST',
    headers: { 'idempotency-key': 'demo-bookshop-development' },
    body: { score, complete: true, message: 'First deployment' },
  });
}

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

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Bookshop } from '../harness/Bookshop.ts';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

const run = promisify(execFile);

describe('the Bookshop in staging', () => {
  const portal = usePortal();
  const page = usePage({ url: () => portal().url });
  const repository = () => join(portal().data, 'gitops/manifests.git');
  const git = async (...args: string[]) =>
    (await run('git', ['-C', repository(), ...args])).stdout;

  it('shows the plan of a promotion first, then puts the manifests into the repository', async () => {
    await page().goto(
      '/platform-orchestrator/applications/bookshop/development',
    );
    await page()
      .getByRole('button', { name: 'Promote to staging' })
      .or(page().getByRole('link', { name: 'Promote to staging' }))
      .first()
      .click();
    const deploy = page().getByRole('button', { name: 'Deploy this plan' });
    await deploy.waitFor();
    await page().getByText('rollout').first().waitFor();
    await deploy.click();
    await page().waitForURL(/\/deployments\//);
    const bookshop = new Bookshop(portal());
    const deployment = await bookshop.ended(page().url().split('/').pop()!);
    assert.equal(deployment.state, 'succeeded', JSON.stringify(deployment));
    const files = await git('ls-tree', '-r', '--name-only', 'main');
    assert.match(files, /staging\/web\/deployment-web\.yaml/);
    assert.match(files, /staging\/api\/externalsecret-/);
  });

  it('commits nothing when nothing changed', async () => {
    const before = await git('rev-parse', 'main');
    const bookshop = new Bookshop(portal());
    const api = await bookshop.api();
    const { id } = await api.require(
      '/platform-orchestrator/applications/bookshop/environments/staging/deployments',
      { method: 'POST', body: { from: { environment: 'development' } } },
    );
    assert.equal((await bookshop.ended(id)).state, 'succeeded');
    assert.equal(await git('rev-parse', 'main'), before);
  });

  it('lets no generated secret out of the secret store', async () => {
    const store = join(portal().data, 'gitops/secrets.json');
    // eslint-disable-next-line no-bitwise
    assert.equal((await stat(store)).mode & 0o777, 0o600);
    const values = secretTexts(JSON.parse(await readFile(store, 'utf8')));
    assert.ok(values.length >= 3, 'password, user and signing key');

    const bookshop = new Bookshop(portal());
    const api = await bookshop.api();
    const channels: Record<string, string> = {
      repository: await git('log', '--patch', 'main'),
      log: await readFile(join(portal().data, 'portal.log'), 'utf8'),
    };
    const staging =
      '/platform-orchestrator/applications/bookshop/environments/staging';
    for (const path of [
      staging,
      `${staging}/graph`,
      `${staging}/workloads`,
      '/platform-orchestrator/resources',
      '/platform-orchestrator/deployments',
      '/catalog/entities?filter=kind=resource',
    ]) {
      channels[path] = JSON.stringify(await api.require(path));
    }
    const { items } = await api.require('/platform-orchestrator/deployments');
    for (const { id } of items) {
      const path = `/platform-orchestrator/deployments/${id}`;
      channels[path] = JSON.stringify(await api.require(path));
    }
    await page().goto('/platform-orchestrator/applications/bookshop/staging');
    await page().getByText('api').first().waitFor();
    channels.html = await page().content();
    for (const [channel, text] of Object.entries(channels)) {
      for (const value of values) {
        assert.ok(!text.includes(value), `a secret stands in ${channel}`);
      }
    }
  });
});

/** Every text of a store that is long enough to be a password, not a name. */
function secretTexts(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.length >= 16 && !value.endsWith('_owner') ? [value] : [];
  }
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(secretTexts)
    : [];
}

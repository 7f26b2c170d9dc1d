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
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { backendProcess } from '../harness/backendProcess.ts';
import { Bookshop } from '../harness/Bookshop.ts';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

const APPLICATIONS = '/platform-orchestrator/applications';
const DEPLOYMENTS = `${APPLICATIONS}/bookshop/environments/development/deployments`;

describe('a database server that dies under the portal', () => {
  const portal = usePortal();
  const page = usePage({ url: () => portal().url });

  it('is said to be away, started again, and used again', async () => {
    const bookshop = new Bookshop(portal());
    const api = await bookshop.api();
    const backend = await backendProcess(portal());
    await page().goto('/platform-orchestrator');
    const link = page().getByRole('link', { name: 'bookshop' }).first();
    await link.waitFor();

    const data = join(portal().data, 'postgres/data');
    // Without this file it does not start, so that it stays away for a while.
    const control = join(data, 'global/pg_control');
    await rename(control, `${control}.away`);
    const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split(
      '\n',
    );
    process.kill(Number(pid), 'SIGKILL');
    let answer = await api.send(APPLICATIONS);
    // Its processes notice its end a moment later.
    while (answer.status === 200) {
      answer = await api.send(APPLICATIONS);
    }
    assert.equal(answer.status, 503, JSON.stringify(answer.body));
    assert.match(answer.body.error.message, /database .* cannot be reached/);
    await link.click();
    await page()
      .getByText(/database .* cannot be reached/)
      .first()
      .waitFor();
    assert.match(portal().output, /✗ PostgreSQL ended by itself \(SIGKILL\)/);

    await rename(`${control}.away`, control);
    while (!portal().output.includes('✓ PostgreSQL runs again')) {
      await sleep(100);
    }
    await page().getByRole('button', { name: 'Try again' }).first().click();
    await page().getByText('development').first().waitFor();
    const { id } = await api.require(DEPLOYMENTS, {
      method: 'POST',
      body: { score: await bookshop.score() },
    });
    assert.equal((await bookshop.ended(id)).state, 'succeeded');
    assert.match(
      await (await fetch(await bookshop.url('web'))).text(),
      /books? in the PostgreSQL/,
    );
    assert.equal(await backendProcess(portal()), backend);
  });
});

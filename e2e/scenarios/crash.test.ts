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
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { backendProcess } from '../harness/backendProcess.ts';
import { Bookshop } from '../harness/Bookshop.ts';
import { superuser } from '../harness/superuser.ts';
import { usePortal } from '../harness/usePortal.ts';

const SECOND = '/platform-orchestrator/applications/second';

describe('a backend that is killed in the middle of a deployment', () => {
  const portal = usePortal();

  it('continues and finishes it after the next start: one database, one process per container', async () => {
    const bookshop = new Bookshop(portal());
    const apps = join(portal().data, 'apps');
    await cp(join(apps, 'bookshop'), join(apps, 'second'), { recursive: true });
    const api = await bookshop.api();
    await api.require('/platform-orchestrator/applications', {
      method: 'POST',
      body: { name: 'second', environments: [{ name: 'development' }] },
    });
    const { id } = await api.require(
      `${SECOND}/environments/development/deployments`,
      { method: 'POST', body: { score: await bookshop.score() } },
    );
    for (;;) {
      const { state, progress } = await api.require(
        `/platform-orchestrator/deployments/${id}`,
      );
      if (state !== 'queued' && progress.done > 0) {
        break;
      }
      await sleep(5);
    }
    process.kill(await backendProcess(portal()), 'SIGKILL');
    assert.notEqual(await portal().exited(), 0);

    await portal().start();
    assert.equal((await bookshop.ended(id)).state, 'succeeded');
    const databases = await superuser(
      portal().data,
      `select datname from pg_database where datname like 'second_%'`,
    );
    assert.equal(databases.length, 1);
    const { items } = await (
      await bookshop.api()
    ).require(`${SECOND}/environments/development/workloads`);
    assert.deepEqual(
      items.map(({ name, health }: Record<string, string>) => [name, health]),
      [
        ['api', 'healthy'],
        ['web', 'healthy'],
      ],
    );
    const page = await (await fetch(items[1].urls[0])).text();
    assert.match(page, /Bookshop/);
  });
});

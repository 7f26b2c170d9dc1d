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
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Bookshop } from '../harness/Bookshop.ts';
import { superuser } from '../harness/superuser.ts';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

const DEVELOPMENT = '/platform-orchestrator/applications/bookshop/development';
const SHELF =
  '/platform-orchestrator/applications/shelf/environments/development';
const WEB = '/catalog/default/component/bookshop-web/deployments';

/** Databases that the orchestrator made for applications, with their roles. */
const DATABASES = `select datname as name, rolname as owner, rolsuper as super
  from pg_database join pg_roles on pg_roles.oid = datdba
  where rolname like '%\\_owner' order by datname`;

describe('the Bookshop', () => {
  const portal = usePortal();
  const page = usePage({ url: () => portal().url });
  const bookshop = () => new Bookshop(portal());

  it('runs in development after the first start', async () => {
    await page().goto(DEVELOPMENT);
    const link = page()
      .getByRole('link', { name: /^http:\/\/localhost:\d+$/ })
      .last();
    await link.waitFor();
    await page().getByText('healthy').first().waitFor();
    assert.match(portal().output, /The Bookshop runs: http/);
  });

  it('keeps a book in the database that was made for it', async () => {
    await page().goto(await bookshop().url('web'));
    await page().getByLabel('Title').fill('The Dispossessed');
    await page().getByLabel('Author').fill('Ursula K. Le Guin');
    await page().getByRole('button', { name: 'Add book' }).click();
    await page()
      .getByRole('list', { name: 'Books' })
      .getByText('The Dispossessed')
      .waitFor();
    const [{ name }, ...others] = await superuser(portal().data, DATABASES);
    assert.match(name, /^bookshop_/);
    assert.deepEqual(others, []);
  });

  it('uses a role that is no superuser and opens no other database', async () => {
    const api = await bookshop().api();
    const apps = join(portal().data, 'apps');
    await cp(join(apps, 'bookshop/api'), join(apps, 'other/api'), {
      recursive: true,
    });
    await api.require('/platform-orchestrator/applications', {
      method: 'POST',
      body: { name: 'other', environments: [{ name: 'development' }] },
    });
    const { id } = await api.require(
      '/platform-orchestrator/applications/other/environments/development/deployments',
      { method: 'POST', body: { score: [(await bookshop().score())[1]] } },
    );
    await bookshop().ended(id);
    const databases = await superuser(portal().data, DATABASES);
    assert.equal(databases.length, 2);
    for (const { owner, super: isSuper } of databases) {
      assert.equal(isSuper, false);
      for (const { name } of databases) {
        const [{ may }] = await superuser(
          portal().data,
          `select has_database_privilege($1, $2, 'CONNECT') as may`,
          [owner, name],
        );
        assert.equal(may, owner === `${name}_owner`, `${owner} on ${name}`);
      }
    }
  });

  it('shows what a changed variable touches, and runs only that', async () => {
    await bookshop().edit('web', text =>
      text.replace(/GREETING: .*/, 'GREETING: Books for rainy days.'),
    );
    await page().goto(WEB);
    await page()
      .getByRole('button', { name: /Deploy.*development/ })
      .or(page().getByRole('link', { name: /Deploy.*development/ }))
      .first()
      .click();
    await page()
      .getByText('containers.web.variables.GREETING changed')
      .first()
      .waitFor();
    await page().getByRole('button', { name: 'Deploy this plan' }).click();
    await page().waitForURL(/\/deployments\//);
    const deployment = await bookshop().ended(page().url().split('/').pop()!);
    assert.equal(deployment.state, 'succeeded');
    assert.deepEqual(
      deployment.nodes
        .filter(({ action }: { action: string }) => action !== 'unchanged')
        .map(({ type, workload, action }: Record<string, string>) => [
          type,
          workload,
          action,
        ]),
      [['rollout', 'web', 'update']],
    );
    await page().goto(await bookshop().url('web'));
    await page().getByText('Books for rainy days.').waitFor();
    await page().getByText('The Dispossessed').waitFor();
  });

  it('says where a Score file is wrong, in the portal and the API, and does nothing', async () => {
    const before = await bookshop().score();
    await bookshop().edit('web', text =>
      text.replace('${resources.route.host}', '${resources.rout.host}'),
    );
    await page().goto(WEB);
    await page()
      .getByRole('button', { name: /Deploy.*development/ })
      .or(page().getByRole('link', { name: /Deploy.*development/ }))
      .first()
      .click();
    await page()
      .getByText(/web\/score\.yaml:\d+:\d+/)
      .first()
      .waitFor();
    await page()
      .getByText(/did you mean/)
      .first()
      .waitFor();
    const api = await bookshop().api();
    for (const [wrong, code, place] of [
      [
        before[0].content.replace('image:', 'imag:'),
        'score/unknown-field',
        'containers.web.imag',
      ],
      [
        before[0].content.replace('type: signing-key', 'type: sining-key'),
        'match/',
        'resources.signing-key',
      ],
    ]) {
      const { status, body } = await api.send(
        '/platform-orchestrator/applications/bookshop/environments/development/deployments',
        {
          method: 'POST',
          body: { score: [{ path: 'web/score.yaml', content: wrong }] },
        },
      );
      assert.equal(status, 400);
      const problem = JSON.stringify(body);
      assert.ok(problem.includes(code), problem);
      assert.ok(problem.includes(place), problem);
      assert.match(problem, /"line":\d+/);
    }
    await bookshop().edit('web', () => before[0].content);
    const { lastDeployment } = await api.require(
      '/platform-orchestrator/applications/bookshop/environments/development',
    );
    assert.equal(lastDeployment.state, 'succeeded');
  });

  it('deletes the stateless when it is no longer asked for, and keeps the database until it is pruned by key', async () => {
    const api = await bookshop().api();
    const folder = join(portal().data, 'apps/shelf');
    await mkdir(folder, { recursive: true });
    const deploy = async (resources: string) => {
      const { id } = await api.require(`${SHELF}/deployments`, {
        method: 'POST',
        body: { score: [shelf(resources)], confirm: { deletes: true } },
      });
      return bookshop().ended(id);
    };
    const list = async () => {
      const { items } = await api.require(
        '/platform-orchestrator/resources?application=shelf',
      );
      return items;
    };
    await api.require('/platform-orchestrator/applications', {
      method: 'POST',
      body: { name: 'shelf', environments: [{ name: 'development' }] },
    });
    const both = 'db: { type: postgres }, key: { type: signing-key, id: key }';
    assert.equal((await deploy(both)).state, 'succeeded');

    const plan = await api.require(`${SHELF}/plans`, {
      method: 'POST',
      body: { score: [shelf('db: { type: postgres }')] },
    });
    const { action } = plan.nodes.find(
      ({ type }: { type: string }) => type === 'signing-key',
    );
    assert.equal(action, 'delete');
    await deploy('db: { type: postgres }');
    const types = (await list()).map(({ type }: { type: string }) => type);
    assert.ok(!types.includes('signing-key'), types.join());

    await deploy('');
    const database = (await list()).find(
      ({ type }: { type: string }) => type === 'postgres',
    );
    assert.equal(database.retained, true);
    await page().goto('/platform-orchestrator/resources');
    await page().getByText('retained').first().waitFor();
    assert.equal((await superuser(portal().data, DATABASES)).length, 3);

    const { id } = await api.require(
      `/platform-orchestrator/resources/${database.key}/prune`,
      { method: 'POST', body: { confirm: database.key } },
    );
    assert.equal((await bookshop().ended(id)).state, 'succeeded');
    assert.equal((await superuser(portal().data, DATABASES)).length, 2);
  });
});

/** A workload that only runs, with these resources. */
function shelf(resources: string): { path: string; content: string } {
  return {
    path: 'score.yaml',
    content: `
apiVersion: score.dev/v1b1
metadata: { name: shelf }
containers:
  main:
    image: registry.acme.example/shelf:1.0.0
    command: [node, --eval, 'setInterval(() => {}, 1000)']
resources: { ${resources} }
`,
  };
}

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
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Bookshop } from '../harness/Bookshop.ts';
import { platctl } from '../harness/platctl.ts';
import { superuser } from '../harness/superuser.ts';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

const DEVELOPMENT = '/platform-orchestrator/applications/bookshop/development';

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
    await openPlan('web');
    await page()
      .getByText('containers.web.variables.GREETING changed')
      .first()
      .waitFor();
    const deployment = await runPlan();
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
    await openPlan('web');
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

  it('says it in the command line, too, and ends with 2', async () => {
    const [{ content }] = await bookshop().score();
    const mistakes = [
      ['image:', 'imag:', 'score/unknown-field'],
      ['.route.', '.rout.', 'score/unknown-resource'],
      ['signing-key:\n    type: s', 'signing-key:\n    type: as', 'match/no-'],
    ];
    for (const [right, wrong, code] of mistakes) {
      await bookshop().edit('web', text => text.replace(right, wrong));
      const { status, stdout, stderr } = platctl(
        portal(),
        ...['plan', bookshop().scorePath('web')],
        ...['--app', 'bookshop', '--env', 'development'],
      );
      await bookshop().edit('web', () => content);
      const line = content.slice(0, content.indexOf(right)).split('\n').length;
      assert.equal(status, 2, stderr);
      assert.match(
        stdout + stderr,
        new RegExp(`web/score\\.yaml:${line}:\\d+: error ${code}`),
      );
      assert.match(stdout + stderr, /suggestion: \S/);
    }
  });

  it('deletes the shared key when neither Score file asks for it any more', async () => {
    const without = (text: string) =>
      text
        .replace('${resources.signing-key.value}', 'known-to-both')
        .replace(/^ {2}signing-key:\n( {4}.*\n)+/m, '');
    await bookshop().edit('api', without);
    await bookshop().edit('web', without);

    await openPlan('api');
    await planned('signing signing-key', 'unchanged').waitFor();
    assert.equal((await runPlan()).state, 'succeeded');

    await openPlan('web');
    await planned('signing signing-key', 'delete').waitFor();
    assert.equal((await runPlan()).state, 'succeeded');
    await page().goto(`${DEVELOPMENT}?view=resources`);
    await page()
      .getByRole('row', { name: /api rollout/ })
      .waitFor();
    assert.equal(await page().getByText('signing-key').count(), 0);
    await page().goto(await bookshop().url('web'));
    await page().getByText('The Dispossessed').waitFor();
  });

  it('keeps the database that nothing asks for, until its key is typed', async () => {
    await bookshop().edit('api', text =>
      text
        .replace(/^ {6}DATABASE_.*\n/gm, '')
        .replace('path: /ready', 'path: /alive')
        .replace(/^resources:\n {2}db:\n {4}type: postgres\n/m, ''),
    );
    await openPlan('api');
    await planned('db postgres', 'retained').waitFor();
    assert.equal((await runPlan()).state, 'succeeded');
    assert.equal((await databasesOf('bookshop')).length, 1);

    await page().goto('/platform-orchestrator/resources');
    await page().getByRole('radio', { name: 'Retained' }).click();
    await page().getByRole('button', { name: 'Prune db' }).click();
    const key = page().getByRole('textbox', { name: /its key [0-9a-f]{8}/ });
    const prune = page().getByRole('button', { name: 'Prune', exact: true });
    await key.fill('00000000');
    assert.equal(await prune.isEnabled(), false);
    // Types of the page's own objects are not known to Node.
    const label = await key.evaluate((input: any): string =>
      Array.from<any, string>(input.labels, one => one.textContent).join(),
    );
    await key.fill(/its key ([0-9a-f]{8})/.exec(label)![1]);
    await prune.click();
    await page().waitForURL(/\/deployments\//);
    assert.equal((await shownDeployment()).state, 'succeeded');
    assert.deepEqual(await databasesOf('bookshop'), []);
    await page().goto('/platform-orchestrator/resources');
    await page().getByRole('radio', { name: 'Retained' }).click();
    await page().getByText('Nothing is retained.').waitFor();
  });

  /** Asks for the plan of a workload's Score file, as a developer does. */
  async function openPlan(workload: 'web' | 'api'): Promise<void> {
    await page().goto(
      `/catalog/default/component/bookshop-${workload}/deployments`,
    );
    await page().getByRole('link', { name: 'Deploy to development' }).click();
  }

  /** The row of a node in the plan that is open, with what would be done to it. */
  function planned(node: string, action: string) {
    return page()
      .getByRole('row')
      .filter({ hasText: node })
      .filter({ hasText: action });
  }

  /** Runs the plan that is open, and returns the deployment when it has ended. */
  async function runPlan(): Promise<any> {
    await page().getByRole('button', { name: 'Deploy this plan' }).click();
    await page().waitForURL(/\/deployments\//);
    return shownDeployment();
  }

  /** The deployment whose page is open, when it has ended. */
  function shownDeployment(): Promise<any> {
    return bookshop().ended(page().url().split('/').pop()!);
  }

  async function databasesOf(application: string): Promise<unknown[]> {
    const databases = await superuser(portal().data, DATABASES);
    return databases.filter(({ name }) => name.startsWith(`${application}_`));
  }
});

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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keys } from '../../../dev/story/keys';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/applications/bookshop/staging';
const plans = '/platform-orchestrator/applications/bookshop';

describe('the page of an environment', () => {
  it('shows what runs there, and where it is reached', async () => {
    renderPortal({ path });

    const web = await screen.findByRole('group', { name: 'web' });
    expect(within(web).getByText('1.9.0')).toBeInTheDocument();
    expect(web).toHaveTextContent('healthy 2 of 2 ready');
    expect(
      within(web).getByRole('link', {
        name: /bookshop.staging.acme.example/,
      }),
    ).toHaveAttribute('target', '_blank');
  });

  it('leads to the plan of a promotion and of a Score file, never past it', async () => {
    renderPortal({ path });

    expect(
      await screen.findByRole('link', { name: 'Promote to production' }),
    ).toHaveAttribute('href', `${plans}/production/plans/new?from=staging`);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Deploy' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: 'Score file of api' }),
    ).toHaveAttribute(
      'href',
      `${plans}/staging/plans/new?entity=component%3Adefault%2Fapi`,
    );
  });

  it('says what to do first where nothing is deployed', async () => {
    renderPortal({
      path: '/platform-orchestrator/applications/loyalty/production',
    });

    expect(
      await screen.findByText('Nothing is deployed in production'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Promote to production' }),
    ).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/loyalty/production/plans/new?from=staging',
    );
    expect(
      screen.getByText(
        'platctl deploy score.yaml --app loyalty --env production',
      ),
    ).toBeInTheDocument();
  });

  it('says that a deployment goes on', async () => {
    renderPortal({
      path: '/platform-orchestrator/applications/bookshop/production',
    });
    expect(
      await screen.findByRole('link', { name: 'Deployment #58 is running' }),
    ).toBeInTheDocument();
  });

  it('leads back to the application where there is no such environment', async () => {
    renderPortal({
      path: '/platform-orchestrator/applications/bookshop/gone',
    });
    expect(
      await screen.findByText('There is no environment gone in bookshop'),
    ).toBeInTheDocument();
  });
});

describe('the graph of an environment', () => {
  it('names each node with type and status, with one tab stop for all', async () => {
    renderPortal({ path });

    const graph = await screen.findByRole('group', {
      name: 'Resource graph of staging: 14 nodes, 17 dependencies',
    });
    const nodes = within(graph).getAllByRole('button', {
      name: /, .*, (active|healthy|degraded)$/,
    });
    expect(nodes).toHaveLength(14);
    expect(nodes.filter(node => node.tabIndex === 0)).toHaveLength(1);
    expect(
      within(graph).getByRole('button', { name: 'cache, redis, degraded' }),
    ).toBeInTheDocument();
  });

  it('moves along links with the arrow keys, opens with Enter and returns with Escape', async () => {
    renderPortal({ path });

    const server = await screen.findByRole('button', {
      name: 'shared, postgres-instance, active',
    });
    server.focus();
    await userEvent.keyboard('{ArrowRight}');
    const db = screen.getByRole('button', { name: 'db, postgres, active' });
    expect(db).toHaveFocus();
    expect(db).toHaveAttribute('tabindex', '0');

    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', {
      name: 'Selected resource',
    });
    expect(panel).toHaveFocus();

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(
      screen.getByRole('button', { name: 'db, postgres, active' }),
    ).toHaveFocus();
  });

  it('goes to the search with a slash', async () => {
    renderPortal({ path });
    const node = await screen.findByRole('button', { name: /^db, postgres/ });
    node.focus();
    await userEvent.keyboard('/');
    expect(
      screen.getByRole('searchbox', { name: 'Find in graph' }),
    ).toHaveFocus();
  });

  it('tells of a node what made it, why, what it gives, and what it is joined to', async () => {
    renderPortal({ path: `${path}?node=${keys.db}` });

    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByText('postgres · class default')).toBeVisible();
    expect(panel).toHaveTextContent('postgres-shared');
    expect(
      await within(panel).findByText(/Most specific of 2 that match: score 1/),
    ).toBeInTheDocument();
    expect(panel).toHaveTextContent('api/score.yaml:22');
    expect(panel).toHaveTextContent('pg.staging.acme.example');
    expect(within(panel).getAllByText('secret, never shown')).toHaveLength(2);
    expect(
      within(panel).getByText('postgres-shared, inputs.host'),
    ).toHaveAttribute(
      'title',
      '${resources.postgres-instance#shared.outputs.host}',
    );
    expect(panel).toHaveTextContent('api/score.yaml:11, DATABASE_URL');

    await userEvent.click(
      within(panel).getByRole('button', { name: 'shared' }),
    );
    expect(
      await within(panel).findByText('postgres-instance · class default'),
    ).toBeInTheDocument();
  });

  it('links a node to its Resource in the catalog', async () => {
    renderPortal({ path: `${path}?node=${keys.db}` });
    expect(await screen.findByRole('complementary')).toBeInTheDocument();
    // Without a catalog in this app there is no page to lead to.
    expect(
      screen.queryByRole('link', { name: 'Open resource page' }),
    ).toBeNull();
  });

  it('has a table twin with the same nodes, and keeps that choice', async () => {
    renderPortal({ path });

    await userEvent.click(await screen.findByRole('radio', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: /Resource graph/ });
    expect(
      within(table).getAllByRole('button', { pressed: false }),
    ).toHaveLength(14);

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find in graph' }),
      'postgres',
    );
    await waitFor(() =>
      expect(
        within(table).getAllByRole('button', { pressed: false }),
      ).toHaveLength(2),
    );
  });
});

describe('the other tabs of an environment', () => {
  it('prunes a retained resource by its key, and leads to the deployment that does it', async () => {
    const api = renderPortal({ path: `${path}?view=resources` });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Prune reports' }),
    );
    const prune = screen.getByRole('button', { name: 'Prune' });
    await userEvent.click(prune);
    expect(api.pruneResource).not.toHaveBeenCalled();

    await userEvent.type(
      screen.getByRole('textbox', {
        name: /first 8 digits of its key 4e907790/,
      }),
      '4e907790',
    );
    await userEvent.click(prune);
    await waitFor(() =>
      expect(api.pruneResource).toHaveBeenCalledWith({
        key: expect.stringMatching(/^4e907790[0-9a-f]{32}$/),
        confirm: '4e907790',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: /Deployment #58/ }),
    ).toBeInTheDocument();
  });

  it('offers no pruning for what is in use', async () => {
    renderPortal({ path: `${path}?view=resources` });
    await screen.findByRole('button', { name: 'Prune reports' });
    expect(screen.getAllByRole('button', { name: /^Prune/ })).toHaveLength(1);
  });

  it('shows the log of a workload as it is written', async () => {
    renderPortal({
      path: `${path}?view=logs`,
      api: {
        async *readLogs({ workload }) {
          for (const text of ['first', '\u001b[32msecond\u001b[0m']) {
            yield {
              workload,
              container: 'main',
              at: '2026-11-20T14:23:58.102Z',
              stream: 'stdout',
              text,
            };
          }
        },
      },
    });

    const log = await screen.findByRole('log', { name: 'Log of web' });
    expect(await within(log).findByText('second')).toBeInTheDocument();
    expect(log).not.toHaveTextContent('[32m');
  });
});

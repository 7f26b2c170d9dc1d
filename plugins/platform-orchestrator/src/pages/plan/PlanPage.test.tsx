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

import { Plan } from '@platform-orchestrator/backstage-plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment58 } from '../../../dev/story/deployment';
import { keys } from '../../../dev/story/keys';
import { plan57 } from '../../../dev/story/plan';
import { refuse } from '../../../dev/story/refuse';
import { renderPortal } from '../../__testUtils__/renderPortal';

const environment = '/platform-orchestrator/applications/bookshop/production';
const path = `${environment}/plans/plan-57`;

/** A plan without anything that must be confirmed. */
const harmless: Plan = {
  ...plan57,
  nodes: plan57.nodes.filter(node => node.blockedBy.length === 0),
  confirmation: { deletes: false, keys: [] },
};

describe('a plan', () => {
  it('stands under what must be decided, what changes in which order, and what goes', async () => {
    renderPortal({ path });

    const table = await screen.findByRole('table', { name: 'Plan, 16 rows' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        // Those of the changed fields within are another table's.
        .filter(row => row.closest('table') === table)
        .map(row => row.textContent),
    ).toEqual([
      'Needs a decision 3',
      'db postgres',
      'api workload',
      'api rollout',
      'Will change, in this order 7',
      'cache redis',
      'dns dns',
      'dns tls-cert',
      'route route',
      'web HTTPRoute',
      'web workload',
      'web rollout',
      'Will be removed or kept 2',
      'nightly config.cron',
      'reports s3-bucket',
      'Unchanged 4covers volume, k8s-cluster k8s-cluster, k8s-namespace k8s-namespace, deployment-target deployment-target',
    ]);
    expect(screen.getByText('unknown until route has run')).toBeInTheDocument();
  });

  it('shows only one action where its count is pressed', async () => {
    renderPortal({ path });

    const counts = await screen.findByRole('group', {
      name: 'Counts, press to filter',
    });
    expect(
      within(counts)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual([
      '1create',
      '7update',
      '1update or unchanged',
      '1replace',
      '1delete',
      '1retained',
      '4unchanged',
    ]);

    await userEvent.click(
      within(counts).getByRole('button', { name: /create/ }),
    );
    expect(
      screen.getAllByRole('rowheader').map(row => row.textContent),
    ).toEqual(['Will change, in this order 1', 'dns tls-cert']);

    await userEvent.click(
      within(counts).getByRole('button', { name: /create/ }),
    );
    expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(10);
  });

  it('opens a row to its changed fields; of a secret it says only that it changes', async () => {
    renderPortal({ path });

    const button = await screen.findByRole('button', {
      name: 'Details of cache redis',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);

    const diff = screen.getByRole('table', {
      name: 'Changed fields of cache redis',
    });
    const row = within(diff).getByRole('row', { name: /params.memory/ });
    expect(within(row).getByText('512Mi').tagName).toBe('DEL');
    expect(within(row).getByText('1Gi').tagName).toBe('INS');
    const secret = within(diff).getByRole('row', { name: /auth_token/ });
    expect(secret).toHaveTextContent('secret, never shown');
    expect(secret).toHaveTextContent('another secret');
  });

  it('says of a driver that it cannot preview', async () => {
    renderPortal({ path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Details of dns tls-cert' }),
    );
    expect(
      screen.getByText(/The driver terraform cannot preview/),
    ).toBeInTheDocument();
  });

  it('explains why a definition was chosen', async () => {
    const api = renderPortal({ path });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Why dns-external?' }),
    );
    const popover = await screen.findByRole('dialog', {
      name: 'Why dns-external?',
    });
    expect(await within(popover).findByText('chosen')).toBeInTheDocument();
    expect(popover).toHaveTextContent('less specific: 0 < 1');
    expect(popover).toHaveTextContent('class is default');
    expect(api.explainMatch).toHaveBeenCalledWith(
      {
        application: 'bookshop',
        environment: 'production',
        type: 'dns',
        class: 'default',
        id: 'workloads.web.dns',
      },
      expect.anything(),
    );
  });
});

describe('running a plan', () => {
  it('runs exactly this plan, with the keys that were typed', async () => {
    const api = renderPortal({ path });

    const bar = await screen.findByRole('region', { name: 'Confirm' });
    expect(bar).toHaveTextContent('Runs 8 rows, leaves 3 blocked.');
    await waitFor(() =>
      expect(bar).toHaveTextContent('production is protected'),
    );
    expect(bar).toHaveTextContent(
      'Deployment #58 is running; this one is next.',
    );

    const digits = screen.getByRole('textbox', {
      name: /first 8 digits of its key 9f31c2d8/,
    });
    await userEvent.type(digits, '9f31');
    const confirm = screen.getByRole('button', { name: 'Confirm' });
    expect(confirm).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(confirm);
    expect(bar).toHaveTextContent('leaves 3 blocked');

    await userEvent.type(digits, 'c2d8');
    await userEvent.click(confirm);
    expect(screen.getByText('Confirmed')).toBeInTheDocument();
    expect(bar).toHaveTextContent('Runs 11 rows.');

    await userEvent.click(
      screen.getByRole('button', { name: 'Deploy this plan' }),
    );
    await waitFor(() =>
      expect(api.createDeployment).toHaveBeenCalledWith({
        application: 'bookshop',
        environment: 'production',
        plan: 'plan-57',
        confirm: { keys: [keys.db], deletes: false },
      }),
    );
    expect(
      await screen.findByRole('heading', { name: /Deployment #58/ }),
    ).toBeInTheDocument();
  });

  it('may leave what is blocked as it is', async () => {
    const api = renderPortal({ path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Deploy this plan' }),
    );
    await waitFor(() =>
      expect(api.createDeployment).toHaveBeenCalledWith(
        expect.objectContaining({ confirm: { keys: [], deletes: false } }),
      ),
    );
  });

  it('asks for a confirmation where it deletes much', async () => {
    const api = renderPortal({
      path,
      api: {
        getPlan: async () => ({
          ...harmless,
          confirmation: { deletes: true, keys: [] },
        }),
      },
    });

    const deploy = await screen.findByRole('button', {
      name: 'Deploy this plan',
    });
    await userEvent.click(deploy);
    expect(api.createDeployment).not.toHaveBeenCalled();
    expect(
      screen.getByText(/It deletes a large share of the environment/),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Delete all of these' }),
    );
    await userEvent.click(deploy);
    await waitFor(() =>
      expect(api.createDeployment).toHaveBeenCalledWith(
        expect.objectContaining({ confirm: { keys: [], deletes: true } }),
      ),
    );
  });

  it('runs nothing where nothing changes, unless it is asked to', async () => {
    const api = renderPortal({
      path,
      api: {
        getPlan: async () => ({
          ...harmless,
          hasChanges: false,
          nodes: plan57.nodes.filter(({ action }) => action === 'unchanged'),
        }),
      },
    });

    expect(
      await screen.findByText(
        'Nothing changes: everything is as it was asked for.',
      ),
    ).toBeInTheDocument();
    const deploy = screen.getByRole('button', { name: 'Deploy this plan' });
    await userEvent.click(deploy);
    expect(api.createDeployment).not.toHaveBeenCalled();

    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Deploy anyway' }),
    );
    await userEvent.click(deploy);
    await waitFor(() => expect(api.createDeployment).toHaveBeenCalled());
  });

  it('refuses a stale plan, says what changed, and plans the same again', async () => {
    renderPortal({
      path: `${path}?from=staging`,
      api: {
        getPlan: async () => ({
          ...plan57,
          state: 'stale',
          staleBecause: ['values went from v11 to v12'],
        }),
      },
    });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This plan is stale, nothing was run');
    expect(alert).toHaveTextContent('values went from v11 to v12');
    expect(
      within(alert).getByRole('link', { name: 'Plan again' }),
    ).toHaveAttribute('href', `${environment}/plans/new?from=staging`);
    expect(
      screen.getByRole('button', { name: 'Deploy this plan' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('says so where the plan goes stale between being read and being run', async () => {
    renderPortal({
      path,
      api: {
        createDeployment: async () => {
          throw await refuse({
            status: 409,
            name: 'ConflictError',
            message: 'Plan #57 does not hold any more.',
          });
        },
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Deploy this plan' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Plan #57 does not hold any more.');
    expect(
      within(alert).getByRole('link', { name: 'Plan again' }),
    ).toHaveAttribute('href', `${environment}/plans/new?set=7c41e0aa`);
  });

  it('tells a person who may not deploy what is missing', async () => {
    const api = renderPortal({
      path: path.replace('production', 'development'),
      api: { getPlan: async () => ({ ...plan57, environment: 'development' }) },
      denied: ['platform-orchestrator.environment.deploy'],
    });
    const bar = await screen.findByRole('region', { name: 'Confirm' });
    await waitFor(() =>
      expect(bar).toHaveTextContent(
        'You may look, not deploy: that needs permission platform-orchestrator.environment.deploy.',
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Deploy this plan' }),
    );
    expect(api.createDeployment).not.toHaveBeenCalled();
  });

  it('says why the server did not run it', async () => {
    renderPortal({
      path,
      api: {
        createDeployment: async () => {
          throw await refuse({
            status: 403,
            name: 'NotAllowedError',
            message:
              'Needs permission platform-orchestrator.environment.deploy.',
          });
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Deploy this plan' }),
    );
    expect(
      await screen.findByText(
        'Needs permission platform-orchestrator.environment.deploy.',
      ),
    ).toBeInTheDocument();
  });
});

describe('making a plan', () => {
  it('plans what the address names, and leads to the plan', async () => {
    const api = renderPortal({
      path: `${environment}/plans/new?from=staging&workload=api`,
    });

    expect(
      await screen.findByRole('table', { name: 'Plan, 16 rows' }),
    ).toBeInTheDocument();
    expect(api.createPlan).toHaveBeenCalledTimes(1);
    expect(api.createPlan).toHaveBeenCalledWith(
      {
        application: 'bookshop',
        environment: 'production',
        from: { environment: 'staging' },
        workloads: ['api'],
      },
      expect.anything(),
    );
    expect(
      screen.getAllByRole('link', { name: 'Plan again' })[0],
    ).toHaveAttribute(
      'href',
      `${environment}/plans/new?from=staging&workload=api`,
    );
  });

  it('shows every problem of a Score file with place, line and remedy', async () => {
    renderPortal({
      path: `${environment}/plans/new?entity=component:default/broken`,
    });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('There are 2 problems to solve first');
    expect(alert).toHaveTextContent('Nothing was changed.');

    const problem = screen.getByRole('region', { name: /api\/score.yaml:9:5/ });
    expect(problem).toHaveTextContent(
      'There is no field "enviroment" in a container.',
    );
    expect(problem).toHaveTextContent('containers.main.enviroment');
    expect(
      within(problem).getByText('enviroment:', { exact: false }),
    ).toBeInTheDocument();
    expect(within(problem).getByText('^ variables')).toBeInTheDocument();
    expect(problem).toHaveTextContent(
      'Variables of a container stand under "variables".',
    );
  });

  it('plans again where that is asked for', async () => {
    let fixed = false;
    const api = renderPortal({
      path: `${environment}/plans/new?entity=component:default/api`,
      api: {
        createPlan: async () => {
          if (!fixed) {
            throw await refuse({
              status: 503,
              name: 'ServiceUnavailableError',
              message: 'The repository does not answer.',
            });
          }
          return plan57;
        },
      },
    });

    expect(
      await screen.findByText('The repository does not answer.'),
    ).toBeInTheDocument();
    fixed = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('table', { name: 'Plan, 16 rows' }),
    ).toBeInTheDocument();
    expect(api.createPlan).toHaveBeenCalledTimes(2);
  });

  it('says where the address names nothing to plan', async () => {
    const api = renderPortal({ path: `${environment}/plans/new` });
    expect(
      await screen.findByText('The address does not say what to plan'),
    ).toBeInTheDocument();
    expect(api.createPlan).not.toHaveBeenCalled();
  });
});

describe('a plan that is gone', () => {
  it('leads back to the environment', async () => {
    renderPortal({
      path,
      api: {
        getPlan: async () => {
          throw await refuse({
            status: 404,
            name: 'NotFoundError',
            message: 'No plan plan-57',
          });
        },
        createDeployment: async () => deployment58(false),
      },
    });
    expect(
      await screen.findByText('There is no such plan'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open production' }),
    ).toHaveAttribute('href', environment);
  });
});

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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deploymentsEntityContent } from '../../extensions';
import { renderEntity } from '../../__testUtils__/renderEntity';

const plans = '/platform-orchestrator/applications/bookshop';

describe('the tab Deployments of a Component', () => {
  it('shows the version of its workload in each environment, in the order of promotion', async () => {
    renderEntity({ name: 'api', extension: deploymentsEntityContent });

    const columns = await screen.findByRole('list', {
      name: 'Environments, in the order of promotion',
    });
    const [development, staging, production] =
      within(columns).getAllByRole('listitem');
    expect(development).toHaveTextContent('development1.10.0-devhealthy');
    expect(staging).toHaveTextContent('staging1.9.0healthy');
    expect(staging).toHaveTextContent('9f3c2e1');
    expect(production).toHaveTextContent('productionprotected1.8.2healthy');
    expect(production).toHaveTextContent('#58 runs');
  });

  it('promotes and deploys only this workload, by way of a plan', async () => {
    renderEntity({ name: 'api', extension: deploymentsEntityContent });

    expect(
      await screen.findByRole('link', { name: 'Promote to production' }),
    ).toHaveAttribute(
      'href',
      `${plans}/production/plans/new?from=staging&workload=api`,
    );
    expect(
      screen.getByRole('link', { name: 'Deploy to development' }),
    ).toHaveAttribute(
      'href',
      `${plans}/development/plans/new?entity=component%3Adefault%2Fapi`,
    );
  });

  it('shows what is there for the workload in the environment that is chosen', async () => {
    const api = renderEntity({
      name: 'api',
      extension: deploymentsEntityContent,
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'staging' }),
    );
    const table = await screen.findByRole('table', { name: 'Resources' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(row => row.textContent),
    ).toEqual([
      'cache redis',
      'db postgres',
      'db config.backup',
      'covers volume',
      'api rollout',
    ]);
    expect(
      within(table).getByRole('row', { name: /config.backup/ }),
    ).toHaveTextContent('added by postgres-shared');
    expect(api.getGraph).toHaveBeenLastCalledWith(
      { application: 'bookshop', environment: 'staging' },
      expect.anything(),
    );
  });

  it('shows the containers of the workload', async () => {
    renderEntity({ name: 'api', extension: deploymentsEntityContent });

    await userEvent.click(
      await screen.findByRole('tab', { name: /Containers/ }),
    );
    const table = await screen.findByRole('table', { name: 'Containers' });
    expect(
      within(table).getByRole('row', { name: /main-1/ }),
    ).toHaveTextContent('ready');
  });

  it('says what to correct where the orchestrator does not know the application', async () => {
    renderEntity({ name: 'broken', extension: deploymentsEntityContent });

    expect(
      await screen.findByText('Annotated, but not known to the orchestrator'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('platform-orchestrator.io/application: bookshop2'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Create bookshop2' }),
    ).toBeInTheDocument();
  });
});

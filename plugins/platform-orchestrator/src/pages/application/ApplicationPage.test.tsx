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
import { applications } from '../../../dev/story/applications';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/applications/bookshop';

describe('the page of an application', () => {
  it('shows its environments in the order of promotion, and its history', async () => {
    renderPortal({ path });

    const environments = await screen.findByRole('table', {
      name: 'Environments',
    });
    expect(
      within(environments)
        .getAllByRole('rowheader')
        .map(row => row.textContent),
    ).toEqual(['development', 'staging', 'production']);

    const history = await screen.findByRole('table', { name: 'Deployments' });
    expect(
      within(history)
        .getAllByRole('rowheader')
        .map(row => row.textContent)
        .slice(0, 3),
    ).toEqual(['Now', '#58', 'Today']);
  });

  it('adds an environment that begins with what another has', async () => {
    const environment = applications[1].environments[1];
    const createEnvironment = jest.fn(async () => ({
      ...environment,
      application: 'bookshop',
      createdAt: '',
      etag: '1',
      problems: [],
    }));
    renderPortal({ path, api: { createEnvironment } });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Create environment' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Name/ }),
      'preview-1',
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Environment type/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Development' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /Begins with what runs in/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'staging' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(createEnvironment).toHaveBeenCalledWith({
        application: 'bookshop',
        name: 'preview-1',
        type: 'development',
        from: 'staging',
      }),
    );
  });

  it('leads back to the list where there is no such application', async () => {
    renderPortal({ path: '/platform-orchestrator/applications/gone' });

    expect(
      await screen.findByText('There is no application gone'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All applications' }),
    ).toHaveAttribute('href', '/platform-orchestrator/applications');
  });
});

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
import { bookshopDeployments } from '../../../dev/story/applications';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/deployments';

describe('the tab Deployments', () => {
  it('shows what goes on first, then each day', async () => {
    renderPortal({ path });

    const table = await screen.findByRole('table', { name: 'Deployments' });
    const titles = within(table)
      .getAllByRole('rowheader')
      .map(row => row.textContent);
    expect(titles.slice(0, 4)).toEqual(['Now', '#212', '#58', 'Today']);
    const row = within(table).getByRole('row', { name: /^#41/ });
    expect(row).toHaveTextContent('bookshop / staging');
    expect(row).toHaveTextContent('Retry orders on conflict');
    expect(row).toHaveTextContent('36 s');
  });

  it('reads older ones when asked', async () => {
    const { staging, production } = bookshopDeployments;
    renderPortal({
      path,
      api: {
        listDeployments: async ({ cursor } = {}) =>
          cursor
            ? { items: [production] }
            : { items: [staging], nextCursor: 'older' },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Older' }));
    expect(
      await screen.findByRole('link', { name: '#56' }),
    ).toBeInTheDocument();
  });

  it('leads to the applications where nothing was deployed', async () => {
    renderPortal({
      path,
      api: { listDeployments: async () => ({ items: [] }) },
    });
    expect(
      await screen.findByText('Nothing was deployed yet'),
    ).toBeInTheDocument();
  });
});

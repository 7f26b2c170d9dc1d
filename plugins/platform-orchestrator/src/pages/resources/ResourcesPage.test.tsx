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
import { resources } from '../../../dev/story/resources';
import { refuse } from '../../../dev/story/refuse';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/resources';

describe('the tab Resources', () => {
  it('shows what nothing asks for first', async () => {
    renderPortal({ path });

    const table = await screen.findByRole('table', { name: 'Resources' });
    const [first] = within(table).getAllByRole('rowheader');
    expect(first).toHaveTextContent('reports s3-bucket');
    const row = within(table).getByRole('row', { name: /reports/ });
    expect(row).toHaveTextContent('bookshop / staging');
    expect(row).toHaveTextContent('retained');
  });

  it('narrows down to what is retained', async () => {
    const api = renderPortal({ path });

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Retained' }),
    );
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1);
    expect(api.listResources).toHaveBeenLastCalledWith(
      { retained: true, cursor: undefined },
      expect.anything(),
    );
  });

  it('says of a failed resource what pruning does to it', async () => {
    renderPortal({
      path,
      api: {
        listResources: async () => ({
          items: [{ ...resources[0], retained: false, state: 'failed' }],
        }),
        pruneResource: async () => {
          throw await refuse({
            status: 409,
            name: 'ConflictError',
            message: 'A deployment is using it.',
          });
        },
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Prune reports' }),
    );
    expect(screen.getByText(/Its last operation failed/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox'), '4e907790');
    await userEvent.click(screen.getByRole('button', { name: 'Prune' }));
    expect(
      await screen.findByText('A deployment is using it.'),
    ).toBeInTheDocument();
  });
});

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
import { refuse } from '../../../../dev/story/refuse';
import { renderPortal } from '../../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/setup?view=matching';
const asked = `${path}&type=postgres&application=bookshop&environment=production`;

describe('the matching playground', () => {
  it('asks for what is missing', async () => {
    const api = renderPortal({ path });
    expect(
      await screen.findByText('Nothing is asked for yet'),
    ).toBeInTheDocument();
    expect(api.explainMatch).not.toHaveBeenCalled();
  });

  it('ranks the candidates, and says why the others lost', async () => {
    renderPortal({ path: asked });
    const ranking = await screen.findByRole('table', {
      name: 'Candidates, the best first',
    });
    const rows = within(ranking).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('postgres-external');
    expect(rows[0]).toHaveTextContent('chosen');
    expect(rows[2]).toHaveTextContent('Do not match 2');
    expect(rows[3]).toHaveTextContent('class is default');
    expect(
      screen.getByRole('heading', { name: 'postgres-external is used' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'The same on the command line' }),
    ).toHaveTextContent(
      "platctl explain 'postgres' --definitions ./definitions \\ --app bookshop --env production",
    );
  });

  it('asks anew when something is changed', async () => {
    const api = renderPortal({ path: asked });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Resource id' }),
      'workloads.api.db',
    );
    await waitFor(() =>
      expect(api.explainMatch).toHaveBeenLastCalledWith(
        {
          type: 'postgres',
          application: 'bookshop',
          environment: 'production',
          id: 'workloads.api.db',
        },
        expect.anything(),
      ),
    );
    // Not once per key, however slow the machine is.
    expect(api.explainMatch.mock.calls.length).toBeLessThan(
      'workloads.api.db'.length,
    );
  });

  it('asks for the type of an environment that does not exist yet', async () => {
    renderPortal({
      path: `${path}&type=postgres&application=bookshop&environment=demo`,
      api: {
        explainMatch: async () => {
          throw await refuse({
            status: 400,
            name: 'InputError',
            message: 'Give the environmentType that it would have.',
          });
        },
      },
    });
    expect(
      await screen.findByText('Give the environmentType that it would have.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /Environment type/ }),
    );
    expect(
      await screen.findByRole('option', { name: 'staging' }),
    ).toBeInTheDocument();
  });

  it('forgets the request', async () => {
    renderPortal({ path: asked });
    await userEvent.click(await screen.findByRole('button', { name: 'Clear' }));
    expect(
      await screen.findByText('Nothing is asked for yet'),
    ).toBeInTheDocument();
  });
});

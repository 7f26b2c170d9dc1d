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

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { applications } from '../../../dev/story/applications';
import { createStoryClient } from '../../../dev/story/StoryClient';
import { refuse } from '../../../dev/story/refuse';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/applications';

describe('the tab Applications', () => {
  it('shows health and version of each environment, in the order of promotion', async () => {
    renderPortal({ path });

    expect(
      await screen.findByRole('link', {
        name: 'bookshop staging healthy 1.9.0',
      }),
    ).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/staging',
    );
    const headers = screen.getAllByRole('columnheader').map(h => h.textContent);
    expect(headers).toEqual([
      'Application',
      'Owner',
      'development',
      'staging',
      'productionprotected',
      'Last deployment',
    ]);
    expect(screen.getByText('3 environments · 3 healthy')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '#58 to production' }),
    ).toBeInTheDocument();
  });

  it('narrows down to what needs attention', async () => {
    renderPortal({ path });

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Needs attention 2' }),
    );
    expect(
      screen.getAllByRole('rowheader').map(row => row.textContent),
    ).toEqual(['bookshopBookshop', 'loyaltyLoyalty points']);
  });

  it('searches on the server, and says when nothing is found', async () => {
    const api = renderPortal({ path });

    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search applications' }),
      'zzz',
    );
    expect(
      await screen.findByText('No application matches'),
    ).toBeInTheDocument();
    expect(api.listApplications).toHaveBeenLastCalledWith(
      { search: 'zzz', cursor: undefined },
      expect.anything(),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('link', { name: 'bookshop' }),
    ).toBeInTheDocument();
  });

  it('reads the next page when it is asked for', async () => {
    const [first, second] = applications;
    renderPortal({
      path,
      api: {
        listApplications: async ({ cursor } = {}) =>
          cursor ? { items: [second] } : { items: [first], nextCursor: 'more' },
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByRole('link', { name: second.name }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    let broken = true;
    renderPortal({
      path,
      api: {
        listApplications: async () => {
          if (broken) {
            throw await refuse({
              status: 503,
              name: 'ServiceUnavailableError',
              message: 'The database does not accept connections.',
            });
          }
          return { items: applications };
        },
      },
    });

    expect(
      await screen.findByText('The applications could not be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The database does not accept connections.'),
    ).toBeInTheDocument();

    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'bookshop' }),
    ).toBeInTheDocument();
  });
});

describe('an empty installation', () => {
  const empty = createStoryClient('empty');

  it('lists what to do first, with the lines to add', async () => {
    renderPortal({ path, api: empty });

    expect(
      await screen.findByText('Three steps to the first deployment'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        '18 definitions, 12 resource types and 3 environment types.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/type: deployment-target/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Create an empty application' }),
    ).toHaveAttribute('href', `${path}?create`);
  });

  it('shows why definitions do not load', async () => {
    const capabilities = await empty.getCapabilities();
    renderPortal({
      path,
      api: {
        ...empty,
        getCapabilities: async () => ({
          ...capabilities,
          definitions: {
            ...capabilities.definitions,
            problems: [
              {
                code: 'definition/invalid',
                severity: 'error',
                message: 'There is no driver "postgre".',
                place: { file: 'postgres.yaml', line: 7, column: 11 },
                expected: 'postgres',
              },
            ],
          },
        }),
      },
    });

    expect(
      await screen.findByText('There is no driver "postgre".'),
    ).toBeInTheDocument();
    expect(screen.getByText('does not load')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: /postgres.yaml:7:11/ }),
    ).toBeInTheDocument();
  });
});

describe('creating an application', () => {
  it('makes it with the environments that are left on, and leads to it', async () => {
    const [, bookshop] = applications;
    const createApplication = jest.fn(async () => bookshop);
    renderPortal({ path, api: { createApplication } });

    await userEvent.click(
      await screen.findByRole('link', { name: 'Create application' }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Name/ }),
      'bookshop',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Owner' }),
      'group:default/storefront',
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'production' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(createApplication).toHaveBeenCalledWith({
        name: 'bookshop',
        title: undefined,
        owner: 'group:default/storefront',
        environments: [{ name: 'development' }, { name: 'staging' }],
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'bookshop' }),
    ).toBeInTheDocument();
  });

  it('says why it was refused', async () => {
    renderPortal({
      path: `${path}?create`,
      api: {
        createApplication: async () => {
          throw await refuse({
            status: 409,
            name: 'ConflictError',
            message: 'There is an application bookshop already.',
          });
        },
      },
    });

    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Name/ }),
      'bookshop',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));
    expect(
      await screen.findByText('There is an application bookshop already.'),
    ).toBeInTheDocument();
  });
});

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

import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createStoryClient } from '../../../dev/story/StoryClient';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/setup';

const wrongField: Problem = {
  code: 'definition/unknown-field',
  severity: 'error',
  message: 'There is no criterion "environmentTyp".',
  place: { file: 'definitions/redis.yaml', line: 22, column: 9 },
  path: 'spec.criteria[1]',
  expected: 'environmentType, application, environment, resource or class',
  found: '"environmentTyp"',
  nextStep: 'Correct the name, or remove the field.',
};

/** A story in which the newest definitions have problems. */
function broken(problems: Problem[], loadedAt?: string) {
  const client = createStoryClient('bookshop');
  return {
    getCapabilities: async () => {
      const capabilities = await client.getCapabilities();
      return {
        ...capabilities,
        definitions: { ...capabilities.definitions, problems, loadedAt },
      };
    },
  };
}

describe('the tab Setup', () => {
  it('lists definitions by type, with whom they serve and where they are in use', async () => {
    renderPortal({ path });
    const table = await screen.findByRole('table', { name: 'Definitions' });
    const row = within(table).getByRole('row', { name: /postgres-rds/ });
    expect(row).toHaveTextContent('application' + 'bookshop');
    expect(row).toHaveTextContent('or' + 'application' + 'payments');
    expect(row).toHaveTextContent('2 still on 3f2a');
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      `${path}/definitions/postgres-rds`,
    );
    expect(
      within(table).getByRole('row', { name: /dns-wildcard/ }),
    ).toHaveTextContent('any · class default');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('narrows down to what is unused, and says when nothing is found', async () => {
    renderPortal({ path });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Unused 2' }),
    );
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual([
      'postgres-cloudsql-largeManaged database, large',
      'postgres-fallbackDatabase in a container',
    ]);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search definitions' }),
      'rds',
    );
    expect(screen.getByText('No definition matches.')).toBeInTheDocument();
  });

  it('says why the newest definitions are not used, and what stays active', async () => {
    renderPortal({
      path,
      api: broken([wrongField], '2026-11-20T09:12:00.000Z'),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The newest definitions have 1 error and are not used',
    );
    expect(screen.getByText(/stay active/)).toBeInTheDocument();
    const problem = screen.getByRole('region', {
      name: /definitions\/redis.yaml:22:9/,
    });
    for (const text of [
      'There is no criterion "environmentTyp".',
      '"environmentTyp"',
      'environmentType, application, environment, resource or class',
      'Correct the name, or remove the field.',
      /spec.criteria\[1\]/,
    ]) {
      expect(within(problem).getByText(text)).toBeInTheDocument();
    }
  });

  it('says that nothing is active where nothing was before', async () => {
    renderPortal({ path, api: broken([wrongField]) });
    expect(
      await screen.findByText(/nothing can be planned until they load/),
    ).toBeInTheDocument();
  });

  it('shows a warning as a note', async () => {
    renderPortal({
      path,
      api: broken([{ ...wrongField, severity: 'warning' }]),
    });
    expect(
      await screen.findByText('There is no criterion "environmentTyp".'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    [
      'resource-types',
      'Resource types',
      'postgresPostgreSQL database',
      ['stateful', 'large16 GiB of memory', 'version?', 'passwordsecret'],
    ],
    [
      'environment-types',
      'Environment types',
      'productionProduction',
      [
        '30',
        'when its workloads are ready',
        'protected',
        'not for every application',
      ],
    ],
    [
      'drivers',
      'Drivers',
      'terraform',
      ['makes resources outside', 'source', 'variables?', 'credentials?secret'],
    ],
  ])('lists %s', async (view, name, header, texts) => {
    renderPortal({ path: `${path}?view=${view}` });
    const table = await screen.findByRole('table', { name });
    const found = within(table)
      .getAllByRole('rowheader')
      .find(({ textContent }) => textContent === header);
    for (const text of texts) {
      await waitFor(() => expect(found?.parentElement).toHaveTextContent(text));
    }
  });
});

describe('definitions with errors', () => {
  it('are told on the other pages, with the way to them', async () => {
    renderPortal({
      path: '/platform-orchestrator/resources',
      api: broken([wrongField]),
    });
    expect(
      await screen.findByRole('link', { name: 'Show what is wrong' }),
    ).toHaveAttribute('href', path);
  });
});

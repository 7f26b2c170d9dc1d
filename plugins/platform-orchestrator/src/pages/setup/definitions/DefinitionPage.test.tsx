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
import { renderPortal } from '../../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/setup/definitions';

describe('the page of a definition', () => {
  it('says whom it serves, what it hands to its driver, and which versions are in use', async () => {
    renderPortal({ path: `${path}/postgres-rds` });
    const criteria = await screen.findByRole('region', { name: 'Criteria' });
    expect(
      within(criteria)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'applicationbookshopenvironment typeproductionscore 2 + 1 = 3',
      'applicationpaymentsenvironmentprod-euclasslargescore 4 + 2 = 6',
    ]);
    expect(screen.getByRole('group', { name: 'Inputs' })).toHaveTextContent(
      'po-${context.resource.key}',
    );
    expect(
      screen.getByText('Secret, never shown: credentials'),
    ).toBeInTheDocument();
    const versions = screen.getByRole('table', { name: 'Versions in use' });
    const [, older] = within(versions).getAllByRole('row');
    expect(older).toHaveTextContent('changes with the next deployment');
    expect(
      screen.getByText('definitions/postgres.yaml:41:1'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Try matching' })).toHaveAttribute(
      'href',
      '/platform-orchestrator/setup?view=matching&type=postgres',
    );
  });

  it('lists what is provisioned with it', async () => {
    renderPortal({ path: `${path}/dns-wildcard` });
    const table = await screen.findByRole('table', {
      name: 'Provisioned with it',
    });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      'tls-cert.default#self' + 'after it' + 'waits for this resource too',
    );
  });

  it('says that there is no such definition', async () => {
    renderPortal({ path: `${path}/redis` });
    expect(
      await screen.findByText('There is no definition redis'),
    ).toBeInTheDocument();
  });
});

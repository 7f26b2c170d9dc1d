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
import { notFound } from '../../../dev/story/refuse';
import { resourceEntityContent } from '../../extensions';
import { renderEntity } from '../../__testUtils__/renderEntity';

describe('the tab Resource', () => {
  it('says what it is, what it gives, who uses it and what it needs', async () => {
    renderEntity({
      name: 'bookshop-staging-db',
      extension: resourceEntityContent,
    });

    const about = await screen.findByRole('region', { name: 'About' });
    expect(about).toHaveTextContent('postgres, default stateful');
    expect(about).toHaveTextContent('postgres-shared');
    expect(
      await within(about).findByText('api/score.yaml:22'),
    ).toBeInTheDocument();
    expect(
      within(about).getByRole('link', { name: 'staging' }),
    ).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/staging',
    );

    const outputs = screen.getByRole('table', { name: 'Outputs' });
    const port = within(outputs).getByRole('row', { name: /port/ });
    expect(port).toHaveTextContent('integer');
    expect(port).toHaveTextContent('5432');
    const password = within(outputs).getByRole('row', { name: /password/ });
    expect(password).toHaveTextContent('secret, never shown');
    expect(within(password).queryByRole('button')).toBeNull();

    const usedBy = screen.getByRole('table', { name: 'Used by' });
    expect(
      await within(usedBy).findByRole('row', { name: /api rollout/ }),
    ).toHaveTextContent('api/score.yaml:11');
    expect(screen.getByRole('table', { name: 'Depends on' })).toHaveTextContent(
      'shared postgres-instance',
    );
    expect(screen.queryByRole('button', { name: 'Prune' })).toBeNull();
  });

  it('offers to prune what nothing asks for', async () => {
    renderEntity({
      name: 'bookshop-staging-reports',
      extension: resourceEntityContent,
    });
    expect(
      await screen.findByRole('button', { name: 'Prune' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Nothing uses it.')).toBeInTheDocument();
  });

  it('says so where the orchestrator does not know it', async () => {
    renderEntity({
      name: 'bookshop-staging-db',
      extension: resourceEntityContent,
      api: {
        getResource: async () => {
          throw await notFound('resource');
        },
      },
    });
    expect(
      await screen.findByText('Not known to the orchestrator'),
    ).toBeInTheDocument();
  });
});

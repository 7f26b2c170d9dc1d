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

import { screen } from '@testing-library/react';
import { overviewEntityCard } from '../../extensions';
import { renderEntity } from '../../__testUtils__/renderEntity';

describe('the card on the overview', () => {
  it('says where a Component runs, how it is, and what was deployed last', async () => {
    renderEntity({ name: 'api', extension: overviewEntityCard });

    const staging = await screen.findByRole('link', { name: 'staging' });
    expect(staging.closest('li')).toHaveTextContent('staging1.9.0healthy');
    expect(
      screen.getByRole('link', { name: '#58 to production' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open bookshop' })).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop',
    );
  });
});

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
import userEvent from '@testing-library/user-event';
import { refuse } from '../../../dev/story/refuse';
import { createStoryClient } from '../../../dev/story/StoryClient';
import { renderPortal } from '../../__testUtils__/renderPortal';

const applications = '/platform-orchestrator/applications';
const path = `${applications}/bookshop/staging`;

/** Answers in which the environment is paused, and two deployments wait. */
const paused = {
  getEnvironment: async (name: {
    application: string;
    environment: string;
  }) => ({
    ...(await createStoryClient('bookshop').getEnvironment(name)),
    paused: true,
    queued: 2,
  }),
};

describe('what is seldom done to an environment', () => {
  it('is pausing it, with the etag that was read', async () => {
    const api = renderPortal({ path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Pause' }),
    );
    expect(api.updateEnvironment).toHaveBeenCalledWith({
      application: 'bookshop',
      environment: 'staging',
      etag: '1',
      paused: true,
    });
  });

  it('is deleting it, which opens the plan first', async () => {
    const api = renderPortal({ path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: 'Delete…' }),
    ).toHaveAttribute('href', `${path}/plans/new?delete=`);
    expect(api.deleteEnvironment).not.toHaveBeenCalled();
  });

  it('is not offered to those who may do none of it', async () => {
    renderPortal({
      path: `${applications}/bookshop/development`,
      denied: [
        'platform-orchestrator.environment.update',
        'platform-orchestrator.environment.delete',
      ],
    });
    expect(
      await screen.findByRole('heading', { name: /development/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull();
  });
});

describe('a paused environment', () => {
  it('says so, and how much waits, and goes on when it is resumed', async () => {
    const api = renderPortal({ path, api: paused });
    expect(await screen.findByText('staging is paused')).toBeInTheDocument();
    expect(screen.getByText('2 deployments wait.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(api.updateEnvironment).toHaveBeenCalledWith({
      application: 'bookshop',
      environment: 'staging',
      etag: '1',
      paused: false,
    });
  });

  it('says why it could not be resumed', async () => {
    renderPortal({
      path,
      api: {
        ...paused,
        updateEnvironment: async () => {
          throw await refuse({
            status: 412,
            name: 'PreconditionFailedError',
            message: 'Somebody else has changed it.',
          });
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Resume' }),
    );
    expect(
      await screen.findByText('Somebody else has changed it.'),
    ).toBeInTheDocument();
  });
});

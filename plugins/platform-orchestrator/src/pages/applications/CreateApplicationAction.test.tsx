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

import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor } from '@testing-library/react';
import { applicationsRouteRef } from '../../routes';
import { CreateApplicationAction } from './CreateApplicationAction';

const path = '/platform-orchestrator/applications';

describe('the action that creates an application', () => {
  it('is not offered to those who may not', async () => {
    const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
    renderInTestApp(
      <>
        <p>The header</p>
        <CreateApplicationAction />
      </>,
      {
        mountPath: path,
        mountedRoutes: { [path]: applicationsRouteRef },
        initialRouteEntries: [path],
        apis: [mockApis.permission({ authorize })],
      },
    );
    expect(await screen.findByText('The header')).toBeInTheDocument();
    await waitFor(() =>
      expect(authorize).toHaveBeenCalledWith({
        permission: expect.objectContaining({
          name: 'platform-orchestrator.application.create',
        }),
      }),
    );
    expect(screen.queryByRole('link')).toBeNull();
  });
});

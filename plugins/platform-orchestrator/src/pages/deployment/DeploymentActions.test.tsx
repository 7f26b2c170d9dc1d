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

import {
  Deployment,
  DeploymentApproval,
} from '@platform-orchestrator/backstage-plugin-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment58 } from '../../../dev/story/deployment';
import { refuse } from '../../../dev/story/refuse';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/deployments/bookshop-production-58';

function render(
  deployment: Partial<Deployment>,
  options: Omit<Parameters<typeof renderPortal>[0], 'path'> = {},
) {
  return renderPortal({
    path,
    ...options,
    api: {
      getDeployment: async () => ({ ...deployment58(false), ...deployment }),
      ...options.api,
    },
  });
}

describe('a deployment that ended', () => {
  it.each(['failed', 'cancelled'] as const)(
    'is tried again when it %s',
    async state => {
      const api = render({ state });
      await userEvent.click(
        await screen.findByRole('button', { name: 'Try again' }),
      );
      expect(api.retryDeployment).toHaveBeenCalledWith(
        'bookshop-production-58',
      );
      expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    },
  );

  it('says why it was not tried again', async () => {
    render(
      { state: 'failed' },
      {
        api: {
          retryDeployment: async () => {
            throw await refuse({
              status: 409,
              name: 'ConflictError',
              message: 'The environment is being deleted.',
            });
          },
        },
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByText('The environment is being deleted.'),
    ).toBeInTheDocument();
  });

  it('leads to the plan that returns to it, unless it is the last one', async () => {
    render({ state: 'succeeded', id: 'bookshop-production-41' });
    expect(
      await screen.findByRole('link', { name: 'Roll back to this' }),
    ).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/production/plans/new?deployment=bookshop-production-41',
    );
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('can only be looked at by those who may not deploy', async () => {
    render(
      { state: 'failed', environment: 'staging' },
      { denied: ['platform-orchestrator.environment.deploy'] },
    );
    expect(
      await screen.findByRole('heading', { name: /Deployment #58/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('a deployment that awaits approval', () => {
  const approval: DeploymentApproval = {
    plan: 'plan-57',
    required: 2,
    from: [],
    given: [{ by: 'user:default/jonas', at: '2026-11-20T14:30:00.000Z' }],
  };
  const waits = { state: 'awaiting-approval' as const, approval };

  it('shows who agreed, and leads to the plan', async () => {
    render(waits);
    const region = await screen.findByRole('region', { name: 'Approval' });
    expect(region).toHaveTextContent('asks for approval');
    expect(region).toHaveTextContent('1 of 2 approvals given (jonas).');
    expect(screen.getByRole('link', { name: 'Open the plan' })).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/production/plans/plan-57',
    );
  });

  it('is approved with the plan that was shown', async () => {
    const api = render(waits);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    expect(api.approveDeployment).toHaveBeenCalledWith({
      id: 'bookshop-production-58',
      plan: 'plan-57',
    });
  });

  it('is rejected with a reason', async () => {
    const api = render(waits);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reject…' }),
    );
    const submit = screen.getByRole('button', { name: 'Reject' });
    expect(submit).toBeDisabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'Not on a Friday. ',
    );
    await userEvent.click(submit);
    expect(api.rejectDeployment).toHaveBeenCalledWith({
      id: 'bookshop-production-58',
      reason: 'Not on a Friday.',
    });
  });

  it.each([
    [
      'who asked for it',
      { ...waits, createdBy: 'user:default/guest' },
      'You asked for it',
    ],
    [
      'who has agreed already',
      {
        ...waits,
        approval: {
          ...approval,
          given: [{ by: 'user:default/guest', at: '2026-11-20T14:30:00.000Z' }],
        },
      },
      'You have approved it.',
    ],
    [
      'who is not asked',
      {
        ...waits,
        approval: { ...approval, from: ['group:default/platform'] },
      },
      'You are none of those who may approve it.',
    ],
  ])('cannot be approved by those %s', async (_, deployment, text) => {
    const api = render(deployment);
    expect(await screen.findByText(new RegExp(text))).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(api.approveDeployment).not.toHaveBeenCalled();
  });

  it('names the permission that is missing', async () => {
    render(
      { ...waits, environment: 'development' },
      { denied: ['platform-orchestrator.environment.approve'] },
    );
    expect(
      await screen.findByText(/platform-orchestrator.environment.approve/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Reject…' })).toBeNull();
  });
});

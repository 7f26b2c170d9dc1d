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
  DeploymentEvent,
  DeploymentNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment58 } from '../../../dev/story/deployment';
import { keys } from '../../../dev/story/keys';
import { notFound, refuse } from '../../../dev/story/refuse';
import { controlledStream } from '../../__testUtils__/controlledStream';
import { renderPortal } from '../../__testUtils__/renderPortal';

const path = '/platform-orchestrator/deployments/bookshop-production-58';

const event = (sequence: number, node?: string): DeploymentEvent => ({
  sequence,
  at: '2026-11-20T14:29:38.000Z',
  kind: node ? 'node.end' : 'deployment.started',
  node,
  body: {},
});

function setHidden(hidden: boolean) {
  Object.defineProperty(document, 'hidden', {
    configurable: true,
    get: () => hidden,
  });
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('the page of a deployment', () => {
  afterEach(() => setHidden(false));

  it('says how far it is', async () => {
    renderPortal({ path });

    expect(
      (
        await screen.findAllByText(
          /8 of 15 nodes done, 1 failed. Independent branches go on./,
        )
      )[0],
    ).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: '3 done, 5 unchanged, 1 running, 1 failed, 2 blocked, 3 waiting',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/production/plans/plan-57',
    );
  });

  it('shows a failed node first: cause, value and its place, effect, next step', async () => {
    renderPortal({ path });

    const card = await screen.findByRole('region', {
      name: /web HTTPRoute failed/,
    });
    expect(card).toHaveTextContent('The cluster refused the route');
    expect(card).toHaveTextContent('set for production by jonas');
    expect(card).toHaveTextContent('web/score.yaml:31:13');
    expect(card).toHaveTextContent('path: ${resources.env.BASE_PATH}');
    expect(card).toHaveTextContent('web stays on 1.8.2 and keeps serving.');
    expect(card).toHaveTextContent('Change BASE_PATH to /shop in production');
    expect(
      within(card).getByRole('link', { name: 'Deploy again' }),
    ).toHaveAttribute(
      'href',
      '/platform-orchestrator/applications/bookshop/production/plans/new?set=7c41e0aa',
    );
  });

  it('shows the log of the failed node, and of another that is chosen', async () => {
    const api = renderPortal({ path });

    const log = await screen.findByRole('log', {
      name: 'Log of web HTTPRoute',
    });
    expect(
      await within(log).findByText('422 Unprocessable Entity'),
    ).toBeInTheDocument();

    await userEvent.click(
      within(screen.getByRole('table', { name: 'Nodes that run' })).getByRole(
        'button',
        { name: /cache redis/ },
      ),
    );
    expect(
      await screen.findByRole('log', { name: 'Log of cache redis' }),
    ).toBeInTheDocument();
    expect(api.listNodeLog).toHaveBeenLastCalledWith(
      expect.objectContaining({ node: keys.cache }),
      expect.anything(),
    );
  });

  it('fills the graph in as nodes finish, without moving them', async () => {
    const stream = controlledStream();
    const begun = deployment58(false);
    const states: Record<string, DeploymentNode['state']> = {};
    const now = (): Deployment => ({
      ...begun,
      sequence: 10,
      nodes: begun.nodes.map(node => ({
        ...node,
        state: states[node.key] ?? node.state,
      })),
    });
    renderPortal({
      path,
      api: {
        getDeployment: async () => now(),
        followDeployment: stream.followDeployment,
      },
    });

    const running = await screen.findByRole('button', {
      name: 'cache, redis, running',
    });
    const place = running.closest('.react-flow__node')?.getAttribute('style');

    states[keys.cache] = 'done';
    stream.say(event(11, keys.cache));
    const done = await screen.findByRole('button', {
      name: 'cache, redis, updated',
    });
    expect(done.closest('.react-flow__node')?.getAttribute('style')).toBe(
      place,
    );
    expect(screen.getByText('live, event 11')).toBeInTheDocument();
  });

  it('has one stream, none while the tab is hidden, and goes on where it was', async () => {
    const stream = controlledStream();
    renderPortal({
      path,
      api: {
        getDeployment: async () => ({ ...deployment58(false), sequence: 10 }),
        followDeployment: stream.followDeployment,
      },
    });

    await waitFor(() => expect(stream.calls).toHaveLength(1));
    expect(stream.calls[0].after).toBe(10);
    stream.say(event(11), event(12, keys.dns));
    expect(await screen.findByText('live, event 12')).toBeInTheDocument();

    setHidden(true);
    expect(stream.calls[0].signal?.aborted).toBe(true);

    setHidden(false);
    await waitFor(() => expect(stream.calls).toHaveLength(2));
    expect(stream.calls[1].after).toBe(12);
  });

  it('says that the connection was lost, keeps what it shows, and tries again', async () => {
    const stream = controlledStream();
    renderPortal({
      path,
      api: {
        getDeployment: async () => ({ ...deployment58(false), sequence: 10 }),
        followDeployment: stream.followDeployment,
      },
    });

    await waitFor(() => expect(stream.calls).toHaveLength(1));
    stream.say(event(11), new Error('network is down'));
    expect(
      await screen.findByText(
        'Connection lost after event 11: network is down',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: /web HTTPRoute failed/ }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(stream.calls.length).toBeGreaterThan(1));
    expect(stream.calls.at(-1)?.after).toBe(11);
  });

  it('opens no stream for a deployment that has ended, and says where it is reached', async () => {
    const api = renderPortal({
      path,
      api: {
        getDeployment: async () => ({
          ...deployment58(false),
          state: 'succeeded',
          endedAt: '2026-11-20T14:35:00.000Z',
          urls: { web: ['http://127.0.0.1:8080/'] },
        }),
      },
    });

    expect(
      await screen.findByRole('link', { name: /127.0.0.1:8080/ }),
    ).toHaveAttribute('href', 'http://127.0.0.1:8080/');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(api.followDeployment).not.toHaveBeenCalled();
  });

  it('is cancelled, and says that it is being', async () => {
    const api = renderPortal({ path });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Is being cancelled' }),
    ).toBeDisabled();
    expect(api.cancelDeployment).toHaveBeenCalledWith('bookshop-production-58');
  });

  it('says why it could not be cancelled', async () => {
    renderPortal({
      path,
      api: {
        cancelDeployment: async () => {
          throw await refuse({
            status: 403,
            name: 'NotAllowedError',
            message: 'Only who may deploy may cancel.',
          });
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(
      await screen.findByText('Only who may deploy may cancel.'),
    ).toBeInTheDocument();
  });

  it('says that it is next where only the running one is before it', async () => {
    renderPortal({
      path,
      api: {
        getDeployment: async () => ({
          ...deployment58(false),
          state: 'queued',
          queuePosition: 1,
          nodes: [],
        }),
      },
    });
    expect(await screen.findByText(/^It is next/)).toBeInTheDocument();
    expect(screen.queryByText(/nodes done/)).toBeNull();
    expect(screen.queryByText('Nodes that run')).toBeNull();
  });

  it('says that its environment is paused', async () => {
    renderPortal({
      path,
      api: {
        getDeployment: async () => ({
          ...deployment58(false),
          state: 'queued',
          queuePosition: 0,
          paused: true,
        }),
      },
    });
    expect(
      await screen.findByText('It waits, because production is paused.'),
    ).toBeInTheDocument();
  });

  it.each<[Deployment['state'], string]>([
    ['queued', 'It waits for its turn: 2 run before it.'],
    ['superseded', 'A newer deployment took its place.'],
    ['cancelled', 'It was cancelled. Nodes that had begun were let end.'],
    ['stale', 'what its plan was made from has changed'],
  ])('explains the state %s', async (state, text) => {
    renderPortal({
      path,
      api: {
        getDeployment: async () => ({
          ...deployment58(false),
          state,
          queuePosition: 2,
          supersededBy: 'other',
        }),
      },
    });
    expect(await screen.findByText(text, { exact: false })).toBeInTheDocument();
  });

  it('leads to the list where there is no such deployment', async () => {
    renderPortal({
      path,
      api: {
        getDeployment: async () => {
          throw await notFound('deployment');
        },
      },
    });
    expect(
      await screen.findByText('There is no such deployment'),
    ).toBeInTheDocument();
  });
});

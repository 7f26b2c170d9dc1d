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
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  Deployment,
  DeploymentEvent,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';
import { parse } from 'yaml';
import { PortalLinks } from '../links/PortalLinks';
import { connectTo } from '../__testUtils__/connectTo';
import { aDeployment } from '../__testUtils__/samples';
import { createDeployAction } from './createDeployAction';
import { deployExamples } from './createDeployAction.examples';

const SCORE = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: nginx } }
`;
const LINK =
  'https://portal.example.com/platform-orchestrator/deployments/deployment-1';

describe('platform-orchestrator:deploy', () => {
  const workspace = createMockDirectory();
  const input = { application: 'shop', environment: 'development' };

  beforeEach(() =>
    workspace.setContent({
      'score.yaml': SCORE,
      web: { 'score.yaml': SCORE },
      api: { 'score.yaml': SCORE },
    }),
  );

  function prepare(api: Partial<PlatformOrchestratorApi>) {
    const { connect, principals } = connectTo(api);
    const action = createDeployAction({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      connect,
      links: PortalLinks.fromConfig(
        mockServices.rootConfig({
          data: { app: { baseUrl: 'https://portal.example.com' } },
        }),
      ),
    });
    return { action, principals };
  }

  type Handler = ReturnType<typeof createDeployAction>['handler'];

  function contextFor(stepInput: Parameters<Handler>[0]['input']) {
    const context = createMockActionContext({
      input: stepInput,
      workspacePath: workspace.path,
    });
    const info = jest.spyOn(context.logger, 'info');
    return {
      context,
      lines: () => info.mock.calls.map(([line]) => line),
      outputs: () => Object.fromEntries(jest.mocked(context.output).mock.calls),
    };
  }

  /** Answers as a deployment does that goes through these states, one for each event. */
  function running(
    steps: { event: DeploymentEvent; then: Deployment }[],
  ): Partial<PlatformOrchestratorApi> {
    let current = aDeployment({ state: 'queued' });
    return {
      createDeployment: jest.fn(async () => current),
      getDeployment: async () => current,
      async *followDeployment() {
        for (const { event, then } of steps) {
          current = then;
          yield event;
        }
      },
    };
  }

  const event = (
    kind: string,
    rest: Partial<DeploymentEvent> = {},
  ): DeploymentEvent => ({
    sequence: 1,
    at: '2026-11-20T10:00:00.000Z',
    kind,
    body: {},
    ...rest,
  });
  const nodes: Deployment['nodes'] = [
    {
      key: 'k1',
      type: 'postgres',
      class: 'default',
      id: 'workloads.web.db',
      kind: 'resource',
      lane: 'web',
      action: 'create',
      state: 'waiting',
      dependsOn: [],
      reasons: [],
    },
  ];

  it('creates it as the user, follows it as the scaffolder, streams what happens and returns where it runs', async () => {
    const api = running([
      {
        event: event('deployment.planned'),
        then: aDeployment({ state: 'running', nodes }),
      },
      {
        event: event('node.begin', { node: 'k1', body: { action: 'create' } }),
        then: aDeployment({ state: 'running', nodes }),
      },
      {
        event: event('log', { node: 'k1', body: { text: 'created the role' } }),
        then: aDeployment({ state: 'running', nodes }),
      },
      {
        event: event('node.end', { node: 'k1', body: { milliseconds: 40 } }),
        then: aDeployment({
          nodes,
          urls: {
            web: ['http://web.localhost'],
            api: ['http://api.localhost'],
          },
        }),
      },
    ]);
    const { action, principals } = prepare(api);
    const { context, lines, outputs } = contextFor({
      ...input,
      message: 'First one',
    });

    await action.handler(context);

    expect(principals).toEqual([
      expect.objectContaining({ type: 'user' }),
      expect.objectContaining({
        type: 'service',
        subject: 'plugin:scaffolder',
      }),
    ]);
    expect(api.createDeployment).toHaveBeenCalledWith(
      {
        ...input,
        score: [{ path: 'score.yaml', content: SCORE }],
        message: 'First one',
      },
      {
        idempotencyKey: expect.stringMatching(
          /^mock-task-id\/mock-step-id\/[0-9a-f]{16}$/,
        ),
      },
    );
    expect(lines()).toEqual([
      `Deploying to shop/development: ${LINK}`,
      'postgres workloads.web.db: create …',
      'postgres workloads.web.db: created the role',
      'postgres workloads.web.db: done in 0.0 s',
      `The deployment is succeeded: ${LINK}`,
    ]);
    expect(outputs()).toEqual({
      deploymentId: 'deployment-1',
      status: 'succeeded',
      urls: ['http://web.localhost', 'http://api.localhost'],
      link: LINK,
    });
  });

  it('creates nothing a second time when the task is recovered', async () => {
    const createDeployment = jest.fn();
    const { action } = prepare({
      createDeployment,
      getDeployment: async () => aDeployment(),
    });
    const { context, outputs } = contextFor(input);
    const checkpoint = jest.fn(async () => 'deployment-1');

    await action.handler({
      ...context,
      checkpoint: checkpoint as unknown as typeof context.checkpoint,
    });

    expect(checkpoint).toHaveBeenCalledTimes(1);
    expect(createDeployment).not.toHaveBeenCalled();
    expect(outputs()).toMatchObject({
      deploymentId: 'deployment-1',
      status: 'succeeded',
    });
  });

  it('fails with the deployment, with what went wrong and what to do', async () => {
    const { action } = prepare(
      running([
        {
          event: event('deployment.ended'),
          then: aDeployment({
            state: 'failed',
            problems: [
              {
                code: 'driver/invalid',
                severity: 'error',
                message: 'path must begin with a slash',
                place: { file: 'score.yaml', line: 12, column: 7 },
                effect: 'web is not reachable',
                nextStep: 'Add the slash and deploy again.',
              },
            ],
          }),
        },
      ]),
    );
    const { context, outputs } = contextFor(input);

    await expect(action.handler(context)).rejects.toThrow(
      `The deployment is failed: ${LINK}\nscore.yaml:12:7: path must begin with a slash. web is not reachable. Add the slash and deploy again.`,
    );
    expect(outputs()).toMatchObject({ status: 'failed' });
  });

  it('succeeds when somebody has to approve it', async () => {
    const { action } = prepare(
      running([
        {
          event: event('deployment.requested'),
          then: aDeployment({ state: 'awaiting-approval' }),
        },
        {
          event: event('deployment.started'),
          then: aDeployment({ state: 'running' }),
        },
      ]),
    );
    const { context, outputs } = contextFor(input);
    await action.handler(context);
    expect(outputs()).toMatchObject({
      status: 'awaiting-approval',
      link: LINK,
    });
  });

  describe('while the deployment runs', () => {
    /** Runs until it is no longer followed. */
    function endless(): Partial<PlatformOrchestratorApi> {
      return {
        createDeployment: async () => aDeployment({ state: 'running' }),
        getDeployment: async () => aDeployment({ state: 'running' }),
        cancelDeployment: jest.fn(async () => aDeployment()),
        // eslint-disable-next-line require-yield
        async *followDeployment(_query, options) {
          const signal = options?.signal;
          signal?.throwIfAborted();
          await new Promise((_resolve, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason)),
          );
        },
      };
    }

    it('succeeds when the time to wait is over', async () => {
      const { action } = prepare(endless());
      const { context, outputs } = contextFor({
        ...input,
        wait: { seconds: 0.05 },
      });
      await action.handler(context);
      expect(outputs()).toMatchObject({ status: 'running', link: LINK });
    });

    it.each([
      [false, 'The deployment goes on without the task'],
      [true, 'The deployment is cancelled with the task'],
    ])(
      'ends with a cancelled task, cancelWithTask: %s',
      async (cancelWithTask, line) => {
        const api = endless();
        const { action } = prepare(api);
        const { context, lines } = contextFor({ ...input, cancelWithTask });
        const task = new AbortController();

        const handled = action.handler({ ...context, signal: task.signal });
        setTimeout(() => task.abort(), 20);
        await handled;

        expect(lines()).toContain(`${line}: ${LINK}`);
        expect(api.cancelDeployment).toHaveBeenCalledTimes(
          cancelWithTask ? 1 : 0,
        );
      },
    );

    it('fails when it can no longer be followed', async () => {
      const { action } = prepare({
        ...endless(),
        // eslint-disable-next-line require-yield
        async *followDeployment() {
          throw new Error('not allowed');
        },
      });
      await expect(action.handler(contextFor(input).context)).rejects.toThrow(
        'not allowed',
      );
    });
  });

  it('deploys nothing in a dry run, but checks the Score file', async () => {
    const { action, principals } = prepare({});
    const { context, outputs } = contextFor(input);
    await action.handler({ ...context, isDryRun: true });
    expect(outputs()).toMatchObject({ status: 'dry-run', urls: [] });

    workspace.setContent({ 'score.yaml': 'apiVersion: score.dev/v1b1' });
    await expect(
      action.handler({ ...context, isDryRun: true }),
    ).rejects.toThrow(/score\.yaml:1:1/);
    expect(principals).toEqual([]);
  });

  it.each(deployExamples)(
    'has an example: $description',
    async ({ example }) => {
      const step = parse(example).steps.at(-1);
      const createDeployment = jest.fn(async () => aDeployment());
      const { action } = prepare({
        createDeployment,
        getDeployment: async () => aDeployment(),
      });
      expect(step.action).toBe(action.id);
      await action.handler(contextFor(step.input).context);

      const { score, wait, cancelWithTask, ...rest } = step.input;
      const paths = score ?? (rest.plan ? undefined : ['score.yaml']);
      expect(createDeployment).toHaveBeenCalledWith(
        {
          ...rest,
          ...(paths && {
            score: paths.map((path: string) => ({ path, content: SCORE })),
          }),
        },
        expect.anything(),
      );
    },
  );
});

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
import { parse } from 'yaml';
import { PortalLinks } from '../links/PortalLinks';
import { connectTo } from '../__testUtils__/connectTo';
import { aPlan } from '../__testUtils__/samples';
import { createPlanAction } from './createPlanAction';
import { planExamples } from './createPlanAction.examples';

const SCORE = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: nginx } }
`;

describe('platform-orchestrator:plan', () => {
  const workspace = createMockDirectory();
  const links = PortalLinks.fromConfig(
    mockServices.rootConfig({
      data: { app: { baseUrl: 'https://portal.example.com/' } },
    }),
  );

  beforeEach(() =>
    workspace.setContent({
      'score.yaml': SCORE,
      web: { 'score.yaml': SCORE },
      api: { 'score.yaml': SCORE },
    }),
  );

  it('plans the Score file of the workspace as the user and tells what would happen', async () => {
    const plan = aPlan({
      hasChanges: true,
      counts: { ...aPlan().counts, create: 2 },
    });
    const createPlan = jest.fn(async () => plan);
    const { connect, principals } = connectTo({
      createPlan,
      getPlan: async () => plan,
    });
    const context = createMockActionContext({
      input: { application: 'shop', environment: 'development' },
      workspacePath: workspace.path,
    });
    const info = jest.spyOn(context.logger, 'info');

    await createPlanAction({ connect, links }).handler(context);

    expect(principals).toEqual([expect.objectContaining({ type: 'user' })]);
    expect(createPlan).toHaveBeenCalledWith(
      {
        application: 'shop',
        environment: 'development',
        score: [{ path: 'score.yaml', content: SCORE }],
      },
      expect.objectContaining({ idempotencyKey: expect.any(String) }),
    );
    expect(info.mock.calls.map(([line]) => line)).toEqual([
      'Plan #4 of shop/development: 2 create',
    ]);
    expect(jest.mocked(context.output).mock.calls).toEqual([
      ['plan', 'plan-1'],
      ['hasChanges', true],
      ['counts', plan.counts],
      [
        'link',
        'https://portal.example.com/platform-orchestrator/applications/shop/development/plans/plan-1',
      ],
    ]);
  });

  it('checks the Score file in a dry run and asks nothing of the platform', async () => {
    const { connect, principals } = connectTo({});
    const action = createPlanAction({ connect, links });
    const context = createMockActionContext({
      input: { application: 'shop', environment: 'development' },
      workspacePath: workspace.path,
    });
    await action.handler({ ...context, isDryRun: true });
    expect(context.output).toHaveBeenCalledWith('plan', 'dry-run');

    workspace.setContent({ 'score.yaml': SCORE.replace('image', 'img') });
    await expect(
      action.handler({ ...context, isDryRun: true }),
    ).rejects.toThrow(/score\.yaml:3:23/);
    expect(principals).toEqual([]);
  });

  it('names the Score file that is missing', async () => {
    await expect(
      createPlanAction({ connect: connectTo({}).connect, links }).handler(
        createMockActionContext({
          input: {
            application: 'shop',
            environment: 'development',
            score: ['other.yaml'],
          },
          workspacePath: workspace.path,
        }),
      ),
    ).rejects.toThrow('The workspace has no Score file "other.yaml"');
  });

  it.each(planExamples)('has an example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    const createPlan = jest.fn(async () => aPlan());
    const { connect } = connectTo({ createPlan, getPlan: async () => aPlan() });
    const action = createPlanAction({ connect, links });
    expect(step.action).toBe(action.id);

    await action.handler(
      createMockActionContext({
        input: step.input,
        workspacePath: workspace.path,
      }),
    );

    const { score, ...rest } = step.input;
    const paths = score ?? (rest.from ? undefined : ['score.yaml']);
    expect(createPlan).toHaveBeenCalledWith(
      {
        ...rest,
        ...(paths && {
          score: paths.map((path: string) => ({ path, content: SCORE })),
        }),
      },
      expect.anything(),
    );
  });
});

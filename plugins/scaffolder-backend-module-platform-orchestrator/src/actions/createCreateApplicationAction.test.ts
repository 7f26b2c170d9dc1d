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

import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { anApplication, anEnvironment } from '../__testUtils__/samples';
import { conflict } from '../__testUtils__/conflict';
import { connectTo } from '../__testUtils__/connectTo';
import { createCreateApplicationAction } from './createCreateApplicationAction';
import { createApplicationExamples } from './createCreateApplicationAction.examples';

describe('platform-orchestrator:application:create', () => {
  const input = {
    name: 'shop',
    owner: 'group:default/team-a',
    environments: [{ name: 'development' }, { name: 'qa', type: 'staging' }],
  };

  it('creates it as the user, under a key that a repeated run of the step has, too', async () => {
    const createApplication = jest.fn(async () =>
      anApplication({
        environments: [anEnvironment(), anEnvironment({ name: 'qa' })],
      }),
    );
    const { connect, principals } = connectTo({ createApplication });
    const action = createCreateApplicationAction({ connect });
    const context = createMockActionContext({ input });

    await action.handler(context);
    await action.handler(context);

    expect(principals[0]).toMatchObject({ type: 'user' });
    const [first, second] = createApplication.mock.calls as unknown[][];
    expect(first).toEqual([
      input,
      {
        idempotencyKey: expect.stringMatching(
          /^mock-task-id\/mock-step-id\/[0-9a-f]{16}$/,
        ),
        signal: undefined,
      },
    ]);
    expect(second).toEqual(first);
    expect(context.output).toHaveBeenCalledWith('application', 'shop');
    expect(context.output).toHaveBeenCalledWith('environments', [
      'development',
      'qa',
    ]);
  });

  it('adds what is missing to an application of the same owner', async () => {
    const getApplication = jest
      .fn()
      .mockResolvedValueOnce(anApplication())
      .mockResolvedValueOnce(
        anApplication({
          environments: [anEnvironment(), anEnvironment({ name: 'qa' })],
        }),
      );
    const createEnvironment = jest.fn(async () =>
      anEnvironment({ name: 'qa' }),
    );
    const { connect } = connectTo({
      createApplication: async () => {
        throw await conflict('exists');
      },
      getApplication,
      createEnvironment,
    });
    const context = createMockActionContext({ input });

    await createCreateApplicationAction({ connect }).handler(context);

    expect(createEnvironment).toHaveBeenCalledTimes(1);
    expect(createEnvironment).toHaveBeenCalledWith(
      { application: 'shop', name: 'qa', type: 'staging' },
      expect.anything(),
    );
    expect(context.output).toHaveBeenCalledWith('environments', [
      'development',
      'qa',
    ]);
  });

  it('refuses an application of somebody else', async () => {
    const { connect } = connectTo({
      createApplication: async () => {
        throw await conflict('exists');
      },
      getApplication: async () =>
        anApplication({ owner: 'group:default/team-b' }),
    });
    await expect(
      createCreateApplicationAction({ connect }).handler(
        createMockActionContext({ input }),
      ),
    ).rejects.toThrow(
      'The application "shop" exists and belongs to group:default/team-b, not to group:default/team-a: choose another name',
    );
  });

  it('passes on every other failure', async () => {
    const { connect } = connectTo({
      createApplication: async () => {
        throw new Error('no such environment type: staging');
      },
    });
    await expect(
      createCreateApplicationAction({ connect }).handler(
        createMockActionContext({ input }),
      ),
    ).rejects.toThrow('no such environment type: staging');
  });

  it('makes nothing in a dry run', async () => {
    const { connect, principals } = connectTo({});
    const context = createMockActionContext({ input });
    await createCreateApplicationAction({ connect }).handler({
      ...context,
      isDryRun: true,
    });
    expect(principals).toEqual([]);
    expect(context.output).toHaveBeenCalledWith('environments', [
      'development',
      'qa',
    ]);
  });

  it.each(createApplicationExamples)(
    'has an example: $description',
    async ({ example }) => {
      const [step] = parse(example).steps;
      const createApplication = jest.fn(async () => anApplication());
      const { connect } = connectTo({ createApplication });
      const action = createCreateApplicationAction({ connect });
      expect(step.action).toBe(action.id);
      await action.handler(createMockActionContext({ input: step.input }));
      expect(createApplication).toHaveBeenCalledWith(
        step.input,
        expect.anything(),
      );
    },
  );
});

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
import { conflict } from '../__testUtils__/conflict';
import { connectTo } from '../__testUtils__/connectTo';
import { anEnvironment } from '../__testUtils__/samples';
import { createCreateEnvironmentAction } from './createCreateEnvironmentAction';
import { createEnvironmentExamples } from './createCreateEnvironmentAction.examples';

describe('platform-orchestrator:environment:create', () => {
  const input = { application: 'shop', name: 'qa', type: 'staging' };

  it('creates it as the user', async () => {
    const createEnvironment = jest.fn(async () =>
      anEnvironment({ name: 'qa', type: 'staging' }),
    );
    const { connect, principals } = connectTo({ createEnvironment });
    const context = createMockActionContext({ input });

    await createCreateEnvironmentAction({ connect }).handler(context);

    expect(principals).toEqual([expect.objectContaining({ type: 'user' })]);
    expect(createEnvironment).toHaveBeenCalledWith(
      input,
      expect.objectContaining({ idempotencyKey: expect.any(String) }),
    );
    expect(jest.mocked(context.output).mock.calls).toEqual([
      ['application', 'shop'],
      ['environment', 'qa'],
      ['type', 'staging'],
    ]);
  });

  function prepareExisting(type: string) {
    const { connect } = connectTo({
      createEnvironment: async () => {
        throw await conflict('exists');
      },
      getEnvironment: async () => anEnvironment({ name: 'qa', type }),
    });
    return createCreateEnvironmentAction({ connect });
  }

  it('takes one that is there', async () => {
    const context = createMockActionContext({ input });
    await prepareExisting('staging').handler(context);
    expect(context.output).toHaveBeenCalledWith('environment', 'qa');
  });

  it('refuses one that is there with another type', async () => {
    await expect(
      prepareExisting('production').handler(createMockActionContext({ input })),
    ).rejects.toThrow(
      'The environment "qa" of shop exists with the type production, not staging: choose another name, or ask for its type',
    );
  });

  it('makes nothing in a dry run', async () => {
    const { connect, principals } = connectTo({});
    const context = createMockActionContext({
      input: { application: 'shop', name: 'staging' },
    });
    await createCreateEnvironmentAction({ connect }).handler({
      ...context,
      isDryRun: true,
    });
    expect(principals).toEqual([]);
    expect(context.output).toHaveBeenCalledWith('type', 'staging');
  });

  it.each(createEnvironmentExamples)(
    'has an example: $description',
    async ({ example }) => {
      const [step] = parse(example).steps;
      const createEnvironment = jest.fn(async () => anEnvironment());
      const { connect } = connectTo({ createEnvironment });
      const action = createCreateEnvironmentAction({ connect });
      expect(step.action).toBe(action.id);
      await action.handler(createMockActionContext({ input: step.input }));
      expect(createEnvironment).toHaveBeenCalledWith(
        step.input,
        expect.anything(),
      );
    },
  );
});

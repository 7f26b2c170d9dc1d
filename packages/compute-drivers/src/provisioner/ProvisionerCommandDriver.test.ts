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

import { ApplyRequest, Secret } from '@platform-orchestrator/engine';
import {
  RecordingDriverStateStore,
  mockApplyRequest,
  mockDriverContext,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { computeDrivers } from '../computeDrivers';
import {
  ProvisionerCommand,
  ProvisionerCommandDriver,
} from './ProvisionerCommandDriver';

/** A driver whose programs write what a test gives. */
function prepare(...outputs: string[]) {
  const commands: ProvisionerCommand[] = [];
  const driver = new ProvisionerCommandDriver({
    run: async command => {
      commands.push(command);
      return outputs.shift()!;
    },
  });
  return { driver, commands };
}

function request(fields: Partial<ApplyRequest> = {}) {
  return mockApplyRequest({
    inputs: {
      values: { uri: 'cmd://./make.sh#db', args: ['<mode>', 'x'] },
      secrets: {},
    },
    ...fields,
  });
}

const shared = () =>
  mockDriverContext({ shared: new RecordingDriverStateStore() });

describe('ProvisionerCommandDriver', () => {
  it('is there only where somebody can run programs', () => {
    const idsOf = (options?: Parameters<typeof computeDrivers>[0]) =>
      computeDrivers(options).map(({ id }) => id);
    expect(idsOf()).not.toContain('score-provisioner-command');
    expect(idsOf({ runCommand: async () => '{}' })).toContain(
      'score-provisioner-command',
    );
  });

  it('hands the program what score-k8s hands to it', async () => {
    const { driver, commands } = prepare('{}');
    await driver.apply(
      request({
        params: { size: 3 },
        score: {
          workload: 'web',
          services: {
            web: {
              name: 'web',
              ports: { http: { port: 80, targetPort: 8080, protocol: 'TCP' } },
            },
          },
        },
      }),
      shared(),
    );
    expect(commands).toEqual([
      {
        program: './make.sh',
        args: ['provision', 'x'],
        input: expect.any(String),
        signal: expect.any(AbortSignal),
      },
    ]);
    const port = { name: 'http', port: 80, target_port: 8080, protocol: 'TCP' };
    expect(JSON.parse(commands[0].input)).toEqual({
      resource_guid: '01234567-89ab-cdef-0123-456789abcdef',
      resource_uid: 'thing.default#web.thing',
      resource_type: 'thing',
      resource_class: 'default',
      resource_id: 'web.thing',
      resource_params: { size: 3 },
      resource_metadata: {},
      resource_state: {},
      shared_state: {},
      source_workload: 'web',
      workload_metadata: {},
      workload_services: {
        web: { ServiceName: 'web', ports: { http: port, 80: port } },
      },
      namespace: '',
    });
  });

  it('keeps what the program wants to be kept', async () => {
    const { driver, commands } = prepare(
      '{"resource_outputs":{"host":"a"},"resource_state":{"n":1},"shared_state":{"m":1}}',
      '{"manifests":[{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}}]}',
    );
    const context = shared();
    const first = await driver.apply(request(), context);
    expect(first.outputs).toEqual({ values: { host: 'a' }, secrets: {} });
    const second = await driver.apply(request({ previous: first }), context);
    expect(second.outputs).toEqual({ values: {}, secrets: {} });
    expect(second.manifests).toMatchObject([{ location: 'cluster' }]);
    expect(JSON.parse(commands[1].input)).toMatchObject({
      resource_state: { n: 1 },
      shared_state: { m: 1 },
    });
  });

  it('takes all outputs for secret where a param is', async () => {
    const { driver } = prepare('{"resource_outputs":{"host":"a"}}');
    const { outputs } = await driver.apply(
      request({ params: { a: Secret.of('x', { from: 'test', path: 'a' }) } }),
      shared(),
    );
    expect(outputs).toEqual({ values: {}, secrets: { host: 'a' } });
  });

  it.each([
    'no JSON',
    '[]',
    '{"nope":1}',
    '{"resource_outputs":[]}',
    '{"manifests":{}}',
  ])('refuses what is no result: %s', async output => {
    const { driver } = prepare(output);
    await expect(driver.apply(request(), shared())).rejects.toMatchObject({
      kind: 'invalid',
      input: expect.stringMatching(/^(inputs\.uri|manifests)/),
    });
  });

  it('says that a program failed, without what it said', async () => {
    const driver = new ProvisionerCommandDriver({
      run: async () => {
        throw new Error('password: canary');
      },
    });
    await expect(driver.apply(request(), shared())).rejects.toMatchObject({
      kind: 'invalid',
      message: 'The program ./make.sh of the provisioner failed',
    });
  });

  it('asks for the lease before it runs anything', async () => {
    const { driver, commands } = prepare('{}');
    const context = {
      ...shared(),
      checkpoint: async () => {
        throw new Error('lease lost');
      },
    };
    await expect(driver.apply(request(), context)).rejects.toThrow(
      'lease lost',
    );
    expect(commands).toEqual([]);
  });
});

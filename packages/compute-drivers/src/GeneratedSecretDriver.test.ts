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
  DriverTestHost,
  mockApplyRequest,
  mockDriverContext,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { JsonObject } from '@platform-orchestrator/score';
import { GeneratedSecretDriver } from './GeneratedSecretDriver';

function request(values: JsonObject) {
  return mockApplyRequest({ inputs: { values: values as {}, secrets: {} } });
}

describe('GeneratedSecretDriver', () => {
  const driver = new GeneratedSecretDriver();

  testDriverContract({
    sample: driver,
    create: async () => ({
      driver,
      request: ({ key }) =>
        mockApplyRequest({
          key,
          inputs: { values: { length: 20, alphabet: 'abcdef' }, secrets: {} },
        }),
    }),
    failures: [
      ...[0, 4097, 1.5, '12', null].map(length => ({
        title: `length ${JSON.stringify(length)}`,
        kind: 'invalid' as const,
        input: 'inputs.length',
        request: () => request({ length }),
      })),
      ...['', 'a', 'abca', 5, null].map(alphabet => ({
        title: `alphabet ${JSON.stringify(alphabet)}`,
        kind: 'invalid' as const,
        input: 'inputs.alphabet',
        request: () => request({ alphabet }),
      })),
    ],
  });

  it('makes 32 letters and digits when nothing is said', async () => {
    const result = await driver.apply(request({}), mockDriverContext());
    expect(result).toEqual({
      outputs: {
        values: {},
        secrets: { value: expect.stringMatching(/^[A-Za-z0-9]{32}$/) },
      },
    });
  });

  it('keeps a value when length and alphabet change', async () => {
    const context = mockDriverContext({ host: new DriverTestHost() });
    const before = await driver.apply(request({ length: 8 }), context);
    const after = await driver.apply(
      request({ length: 9, alphabet: 'xy' }),
      context,
    );
    expect(after).toEqual(before);
  });

  it('lets through what the host throws where a value must not be made', async () => {
    const unknown = new Error('unknown until then');
    const context = mockDriverContext({
      secret: async () => {
        throw unknown;
      },
    });
    await expect(driver.apply(request({}), context)).rejects.toBe(unknown);
  });
});

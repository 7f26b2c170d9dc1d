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

import { Secret } from '@platform-orchestrator/engine';
import {
  mockApplyRequest,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { StaticDriver } from './StaticDriver';

const password = Secret.of('correct horse', { from: 'test', path: 'password' });

describe('StaticDriver', () => {
  testDriverContract({
    sample: new StaticDriver('static'),
    create: async () => ({
      driver: new StaticDriver('static'),
      request: ({ key }) =>
        mockApplyRequest({
          key,
          inputs: {
            values: { host: 'db', port: 5432, tags: ['a', 'b'] },
            secrets: { password },
          },
        }),
    }),
    failures: [
      {
        title: 'the same name as plain and as secret output',
        kind: 'invalid',
        input: 'secrets.host',
        request: request => ({
          ...request,
          inputs: { ...request.inputs, secrets: { host: password } },
        }),
      },
    ],
  });

  it('gives plain inputs as plain outputs and secrets as secret ones', async () => {
    const request = mockApplyRequest({
      inputs: {
        values: {
          host: 'db',
          ports: [{ name: 'main', number: 5432 }],
          url: { text: Secret.join(['postgres://', password, '@db']) },
        },
        secrets: { password, options: { retries: 3 } },
      },
    });
    expect(await new StaticDriver('echo').apply(request)).toEqual({
      outputs: {
        values: { host: 'db', ports: [{ name: 'main', number: 5432 }] },
        secrets: {
          url: { text: 'postgres://correct horse@db' },
          password: 'correct horse',
          options: { retries: 3 },
        },
      },
    });
  });

  it('treats __proto__ as a name like any other', async () => {
    const values = JSON.parse('{"__proto__": {"polluted": true}}');
    const { outputs } = await new StaticDriver('static').apply(
      mockApplyRequest({ inputs: { values, secrets: {} } }),
    );
    expect(JSON.stringify(outputs.values)).toBe(
      '{"__proto__":{"polluted":true}}',
    );
  });
});

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
  mockApplyRequest,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { JsonObject } from '@platform-orchestrator/score';
import { DnsWildcardDriver } from './DnsWildcardDriver';

function request(values: JsonObject) {
  return mockApplyRequest({ inputs: { values: values as {}, secrets: {} } });
}

describe('DnsWildcardDriver', () => {
  const driver = new DnsWildcardDriver();

  testDriverContract({
    sample: driver,
    create: async () => ({
      driver,
      request: ({ key }) =>
        mockApplyRequest({
          key,
          inputs: {
            values: { domain: 'apps.example.org', template: 'shop-web' },
            secrets: {},
          },
        }),
    }),
    failures: [
      ['no domain', {}, 'inputs.domain'],
      ['an illegal domain', { domain: 'not a domain' }, 'inputs.domain'],
      ['a domain that is no text', { domain: 5 }, 'inputs.domain'],
      [
        'a host over 253 characters',
        { domain: `${'a.'.repeat(125)}org` },
        'inputs.domain',
      ],
      [
        'a template without a letter',
        { domain: 'a.org', template: '..' },
        'inputs.template',
      ],
      [
        'a Go template that does not parse',
        { domain: 'a.org', template: '{{ .id' },
        'inputs.template',
      ],
      [
        'a Go template that fails',
        { domain: 'a.org', template: '{{ index .resource.none 1 }}' },
        'inputs.template',
      ],
    ].map(([title, values, input]) => ({
      title: title as string,
      kind: 'invalid' as const,
      input: input as string,
      request: () => request(values as JsonObject),
    })),
  });

  it.each([
    [{ domain: 'localhost', template: 'shop' }, 'shop.localhost'],
    [
      { domain: '*.Apps.Example.org.', template: 'Shop' },
      'shop.apps.example.org',
    ],
    [
      { domain: 'apps.example.org' },
      'shop-development-01234567.apps.example.org',
    ],
    [{ domain: 'a.org', template: 'web.shop' }, 'web-shop-082775a0.a.org'],
    [
      {
        domain: 'a.org',
        template:
          '{{ index (splitList "." "modules.web.externals.dns") 1 }}-{{ .id | trunc 4 }}',
      },
      'web-0123.a.org',
    ],
  ])('answers %j with %j', async (values, host) => {
    expect(await driver.apply(request(values))).toEqual({
      outputs: { values: { host }, secrets: {} },
    });
  });
});

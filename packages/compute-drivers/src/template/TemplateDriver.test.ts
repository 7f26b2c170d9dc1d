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

import { createHash } from 'node:crypto';
import { Secret } from '@platform-orchestrator/engine';
import {
  DriverTestHost,
  mockApplyRequest,
  mockDriverContext,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { JsonObject } from '@platform-orchestrator/score';
import { TemplateDriver } from './TemplateDriver';

const driver = new TemplateDriver();

const password = Secret.of('correct horse', { from: 'test', path: 'password' });

function request(
  templates: JsonObject,
  inputs: { values?: object; secrets?: object } = {},
) {
  return mockApplyRequest({
    params: { size: 3 },
    inputs: {
      values: { ...inputs.values, templates: templates as {} },
      secrets: (inputs.secrets ?? {}) as {},
    },
  });
}

async function apply(...options: Parameters<typeof request>) {
  return driver.apply(request(...options), mockDriverContext());
}

describe('TemplateDriver', () => {
  testDriverContract({
    sample: driver,
    create: async () => ({
      driver,
      request: ({ key }) => ({
        ...request(
          {
            init: 'user: {{ randAlpha 8 | lower }}',
            outputs: 'host: db\nuser: {{ .init.user }}',
            secrets: 'url: {{ .init.user }}:{{ .driver.secrets.password }}',
            cookie: 'user: {{ .init.user }}',
          },
          { secrets: { password } },
        ),
        key,
      }),
    }),
    failures: [
      ['no templates', {}, {}, 'inputs.templates'],
      [
        'a template that does not parse',
        { outputs: 'a: {{ .id' },
        {},
        'inputs.templates.outputs',
      ],
      [
        'a template that fails',
        { outputs: '{{ fail "no" }}' },
        {},
        'inputs.templates.outputs',
      ],
      [
        'an unknown function',
        { init: { name: '{{ nothing }}' } },
        {},
        'inputs.templates.init.name',
      ],
      [
        'a template without an end',
        { outputs: '{{ repeat 1000000000 "a" }}' },
        {},
        'inputs.templates.outputs',
      ],
      [
        'text that is no YAML',
        { outputs: 'a: "' },
        {},
        'inputs.templates.outputs',
      ],
      ['a list', { outputs: '- a' }, {}, 'inputs.templates.outputs'],
      [
        'an output of two templates',
        { outputs: 'a: 1', secrets: 'a: 2' },
        {},
        'inputs.templates.secrets',
      ],
      [
        'a secret in a template',
        { outputs: password as unknown as string },
        {},
        'inputs.templates',
      ],
      [
        'a manifest without a location',
        { manifests: { 'a.yaml': { data: 'kind: A' } } },
        {},
        'inputs.templates.manifests["a.yaml"]',
      ],
      [
        'an unknown field of a manifest',
        { manifests: { a: { location: 'volumes', data: 'name: a', x: '1' } } },
        {},
        'inputs.templates.manifests.a',
      ],
      [
        'an object without a name',
        {
          manifests: {
            a: { location: 'namespace', data: 'apiVersion: v1\nkind: A' },
          },
        },
        {},
        'inputs.templates.manifests.a.data',
      ],
      [
        'a volume without a name',
        { manifests: { a: { location: 'volumes', data: 'emptyDir: {}' } } },
        {},
        'inputs.templates.manifests.a.data',
      ],
      [
        'a secret in a manifest',
        {
          manifests: {
            a: {
              location: 'volumes',
              data: 'name: {{ .driver.secrets.password | sha256sum }}',
            },
          },
        },
        { secrets: { password } },
        'inputs.templates.manifests',
      ],
    ].map(([title, templates, inputs, input]) => ({
      title: title as string,
      kind: 'invalid' as const,
      input: input as string,
      request: () =>
        title === 'no templates'
          ? mockApplyRequest()
          : request(templates as JsonObject, inputs as {}),
    })),
  });

  it('lets templates read the key, params, inputs, and what came before', async () => {
    expect(
      await apply(
        {
          init: 'upper: {{ .driver.values.name | upper }}',
          outputs: {
            host: '{{ .init.upper }}-{{ .resource.size }}',
            key: '{{ .id | trunc 4 }}',
            cookie: '{{ .cookie }}',
          },
          manifests: {
            'volume.yaml': {
              location: 'volumes',
              data: 'name: {{ .outputs.values.host }}\nemptyDir: {}',
            },
          },
        },
        { values: { name: 'db' } },
      ),
    ).toEqual({
      outputs: {
        values: { host: 'DB-3', key: '0123', cookie: '<no value>' },
        secrets: {},
      },
      manifests: [
        { location: 'volumes', object: { name: 'DB-3', emptyDir: {} } },
      ],
    });
  });

  it('reads manifests of one template, with objects or YAML text', async () => {
    const { manifests } = await apply({
      manifests: [
        'b.yaml:',
        '  location: cluster',
        '  data:',
        '    apiVersion: v1',
        '    kind: Namespace',
        '    metadata: { name: shop }',
        'a.yaml:',
        '  location: containers',
        '  data: |',
        '    name: proxy-{{ .id | trunc 2 }}',
        '    image: proxy',
      ].join('\n'),
    });
    expect(manifests).toEqual([
      { location: 'containers', object: { name: 'proxy-01', image: 'proxy' } },
      {
        location: 'cluster',
        object: {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: 'shop' },
        },
      },
    ]);
  });

  it('gives random values once, and hands the cookie to the next run', async () => {
    const host = new DriverTestHost();
    const templates = {
      init: '{{ if .cookie }}user: {{ .cookie.user }}-again{{ else }}user: {{ randAlphaNum 12 }}{{ end }}',
      outputs: 'user: {{ .init.user | quote }}',
      cookie: 'user: {{ .init.user | quote }}',
    };
    const context = mockDriverContext({ host });
    const first = await driver.apply(request(templates), context);
    const lost = await driver.apply(request(templates), context);
    const { user } = first.outputs.values;
    expect(user).toMatch(/^[A-Za-z0-9]{12}$/);
    expect(lost).toEqual(first);
    expect(first.cookie).toBe(JSON.stringify({ user }));
    const again = await driver.apply(
      { ...request(templates), previous: first },
      context,
    );
    expect(again.outputs.values).toEqual({ user: `${user}-again` });
  });

  it('asks for no random value that no template uses', async () => {
    const context = mockDriverContext({
      secret: async () => {
        throw new Error('unknown until then');
      },
    });
    expect(
      (await driver.apply(request({ outputs: 'a: 1' }), context)).outputs,
    ).toEqual({ values: { a: 1 }, secrets: {} });
    await expect(
      driver.apply(request({ outputs: 'a: {{ randNumeric 4 }}' }), context),
    ).rejects.toThrow('unknown until then');
  });

  it('makes outputs secret in which a secret has an influence', async () => {
    const { outputs } = await apply(
      {
        init: 'encoded: {{ .driver.secrets.password | b64enc }}',
        outputs: [
          'host: db',
          'hash: {{ .driver.secrets.password | sha256sum }}',
          'encoded: { in: ["{{ .init.encoded }}"] }',
          'port: {{ .driver.values.port }}',
          'length: {{ len .driver.values.token }}',
          'token: {{ .driver.values.token }}',
        ].join('\n'),
        secrets: 'user: admin',
      },
      {
        values: {
          port: 5432,
          token: Secret.of('t0ken', { from: 'test', path: 'token' }),
        },
        secrets: { password },
      },
    );
    expect(outputs).toEqual({
      values: { host: 'db', port: 5432, length: 5 },
      secrets: {
        hash: createHash('sha256').update('correct horse').digest('hex'),
        encoded: { in: ['Y29ycmVjdCBob3JzZQ=='] },
        token: 't0ken',
        user: 'admin',
      },
    });
  });

  it('takes all for secret where templates fail with another secret', async () => {
    const { outputs } = await apply(
      {
        outputs:
          '{{ if ne .driver.secrets.password "correct horse" }}{{ fail "no" }}{{ end }}host: db',
      },
      { secrets: { password } },
    );
    expect(outputs).toEqual({ values: {}, secrets: { host: 'db' } });
  });

  it('lets secrets into the data of a Secret', async () => {
    const { manifests } = await apply(
      {
        manifests: {
          'secret.yaml': {
            location: 'namespace',
            data: [
              'apiVersion: v1',
              'kind: Secret',
              'metadata: { name: db }',
              'stringData: { password: {{ .driver.secrets.password | quote }} }',
            ].join('\n'),
          },
        },
      },
      { secrets: { password } },
    );
    expect(manifests).toEqual([
      {
        location: 'namespace',
        object: {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'db' },
          stringData: { password: 'correct horse' },
        },
      },
    ]);
  });
});

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
  DriverTestHost,
  RecordingDriverStateStore,
  mockApplyRequest,
  mockDriverContext,
  testDriverContract,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { ScoreProvisionerDriver } from './ScoreProvisionerDriver';

const driver = new ScoreProvisionerDriver();

function request(
  templates: Record<string, string>,
  fields: Partial<ApplyRequest> = {},
) {
  return mockApplyRequest({
    ...fields,
    inputs: { values: { uri: 'template://test', templates }, secrets: {} },
  });
}

async function apply(...options: Parameters<typeof request>) {
  return driver.apply(request(...options), mockDriverContext());
}

describe('ScoreProvisionerDriver', () => {
  testDriverContract({
    sample: driver,
    create: async () => ({
      driver,
      request: ({ key }) =>
        request(
          {
            init: 'user: {{ randAlpha 8 }}',
            state: 'user: {{ dig "user" .Init.user .State }}',
            outputs: 'user: {{ .State.user }}\nsize: {{ .Params.size }}',
          },
          {
            key,
            params: {
              size: 3,
              token: Secret.of('t0ken-value', { from: 'test', path: 'token' }),
            },
          },
        ),
    }),
    failures: [
      ['a template that does not parse', { outputs: '{{ .Id' }, 'outputs'],
      ['a template that fails', { state: '{{ fail "no" }}' }, 'state'],
      ['outputs that are no map', { outputs: '- a' }, 'outputs'],
      ['manifests that are no list', { manifests: 'a: 1' }, 'manifests'],
      [
        'an object without a kind',
        { manifests: '- { apiVersion: v1, metadata: { name: a } }' },
        'manifests[0]',
      ],
      [
        'an object without a name',
        { manifests: '- { apiVersion: v1, kind: Secret }' },
        'manifests[0]',
      ],
      [
        'an unknown field of a known kind',
        {
          manifests:
            '- { apiVersion: v1, kind: ConfigMap, metadata: { name: a }, dat: {} }',
        },
        'manifests[0]',
      ],
      [
        'a label that is no text',
        {
          manifests:
            '- { apiVersion: apps/v1, kind: Deployment, metadata: { name: a, labels: { b: 1 } } }',
        },
        'manifests[0]',
      ],
      ['parts of a Compose project', { services: 'a: {}' }, 'services'],
    ].map(([title, templates, input]) => ({
      title: title as string,
      kind: 'invalid' as const,
      input: `inputs.templates.${input}`,
      request: () => request(templates as Record<string, string>),
    })),
  });

  it('gives templates the fields that both tools have', async () => {
    const { outputs } = await apply(
      {
        init: 'name: {{ .Type }}',
        outputs: [
          'all: {{ .Init.name }} {{ .Class }} {{ .Id }} {{ .Uid }} {{ .Guid }}',
          'project: {{ .ComposeProjectName }}{{ .Namespace }}',
          'params: {{ toRawJson .Params }}',
          'source: {{ .SourceWorkload }} {{ .Metadata.a }} {{ .WorkloadMetadata.name }}',
          'port: {{ (index .WorkloadServices "web").ServiceName }}:{{ (index .WorkloadServices "web").Ports.http.TargetPort }}',
          'number: {{ (index (index .WorkloadServices "web").Ports "80").Name }}',
          'secret: {{ encodeSecretRef "db" "pass_word" }}',
          'none: {{ .State.nothing }}',
        ].join('\n'),
      },
      {
        identity: { type: 'db', class: 'large', id: 'workloads.web.my-db' },
        params: { size: 3 },
        score: {
          workload: 'web',
          metadata: { a: 1 },
          workloadMetadata: { name: 'web' },
          services: {
            web: {
              name: 'shop-web',
              ports: { http: { port: 80, targetPort: 8080, protocol: 'TCP' } },
            },
          },
        },
      },
    );
    expect(outputs).toEqual({
      values: {
        all: 'db large web.my-db db.large#web.my-db 01234567-89ab-cdef-0123-456789abcdef',
        project: 'shop-development',
        params: { size: 3 },
        source: 'web 1 web',
        port: 'shop-web:8080',
        number: 'http',
        secret: '🔐💬db_pass_word💬🔐',
        none: '<no value>',
      },
      secrets: {},
    });
  });

  it('keeps its state, and replaces it as a whole', async () => {
    const templates = {
      state:
        '{{ if .State.n }}n: {{ add1 .State.n }}{{ else }}n: 1\nfirst: true{{ end }}',
      outputs: 'n: {{ .State.n }}\nfirst: {{ .State.first }}',
    };
    const first = await apply(templates);
    const second = await apply(templates, { previous: first });
    expect([first.outputs.values, second.outputs.values]).toEqual([
      { n: 1, first: true },
      { n: 2, first: '<no value>' },
    ]);
  });

  it('tells plain outputs from those that a secret param has a part in', async () => {
    const { outputs } = await apply(
      { outputs: 'url: x:{{ .Params.token }}\nhost: x' },
      {
        params: {
          token: Secret.of('t0ken-value', { from: 'test', path: 'token' }),
        },
      },
    );
    expect(outputs).toEqual({
      values: { host: 'x' },
      secrets: { url: 'x:t0ken-value' },
    });
  });

  it('gives objects a place by their kind', async () => {
    const { manifests } = await apply({
      manifests: [
        '- { apiVersion: v1, kind: Namespace, metadata: { name: a } }',
        '- { apiVersion: acme.org/v1, kind: Thing, metadata: { name: b }, any: 1 }',
      ].join('\n'),
    });
    expect(manifests?.map(({ location }) => location)).toEqual([
      'cluster',
      'namespace',
    ]);
  });

  it('says what a provisioner has to say', async () => {
    const host = new DriverTestHost();
    await driver.apply(
      request({ info_logs: '- made {{ .Id }}' }),
      mockDriverContext({ host }),
    );
    expect(host.lines).toEqual(['made web.thing']);
  });

  it('asks for the parts of Score files that templates read', () => {
    const readsOf = (outputs: string) =>
      driver.readsScore({ uri: 'template://a', templates: { outputs } });
    expect(readsOf('{{ .Id }}')).toEqual([]);
    expect(readsOf('{{ .SourceWorkload }}{{ $.Metadata.a }}')).toEqual([
      'workload',
      'metadata',
    ]);
    expect(readsOf('{{ (index .WorkloadServices "a").Ports }}')).toEqual([
      'services',
    ]);
  });

  describe('shared state', () => {
    const templates = {
      shared:
        'total: {{ default 0 .Shared.total | add 1 }}\nlast: {{ .Id }}\ngone: null',
      outputs: 'total: {{ .Shared.total }}',
    };
    const shop = (id: string) =>
      request(templates, {
        key: id.padEnd(40, '0'),
        identity: { type: 'db', class: 'default', id: `workloads.web.${id}` },
      });

    it('is one document for all resources', async () => {
      const shared = new RecordingDriverStateStore();
      const context = mockDriverContext({ shared });
      const one = await driver.apply(shop('one'), context);
      const two = await driver.apply(shop('two'), context);
      expect([one, two].map(({ outputs }) => outputs.values)).toEqual([
        { total: 1 },
        { total: 2 },
      ]);
      expect(shared.writes.at(-1)).toMatchObject({
        shared: { total: 2, last: 'web.two' },
      });
    });

    it('counts a call that is made again once', async () => {
      const shared = new RecordingDriverStateStore();
      const context = mockDriverContext({ shared });
      await driver.apply(shop('one'), context);
      const first = await driver.apply(shop('two'), context);
      // the result was lost
      const again = await driver.apply(shop('two'), context);
      expect(again.outputs).toEqual(first.outputs);
      // the result is known, and the provisioner runs once more
      const next = await driver.apply(
        { ...shop('two'), previous: again },
        context,
      );
      expect(next.outputs.values).toEqual({ total: 3 });
    });

    it('is an error where nothing keeps it', async () => {
      await expect(
        driver.apply(shop('one'), mockDriverContext()),
      ).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('asks for the lease before it is changed', async () => {
      const shared = new RecordingDriverStateStore();
      const context = mockDriverContext({
        shared,
        checkpoint: async () => {
          throw new Error('lease lost');
        },
      });
      await expect(driver.apply(shop('one'), context)).rejects.toThrow(
        'lease lost',
      );
      expect(shared.writes).toEqual([]);
    });
  });
});

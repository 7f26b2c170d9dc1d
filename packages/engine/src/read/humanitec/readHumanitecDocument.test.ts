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

import { Diagnostic } from '@platform-orchestrator/score';
import { evaluate } from '../../match/evaluate';
import {
  dependenciesOf,
  errorsOf,
  expand,
  nodeOf,
  score,
} from '../../match/testSupport/platform';
import { DefinitionImport } from '../DefinitionImport';
import { readDefinitions } from '../readDefinitions';

const HEAD = 'apiVersion: entity.humanitec.io/v1b1\n';

function read(content: string, imports?: DefinitionImport) {
  return readDefinitions({
    files: [{ path: 'defs.yaml', content }],
    hmac: text => text,
    ...(imports && { import: imports }),
  });
}

function entity(spec: string, id = 'def'): string {
  return `${HEAD}kind: Definition
metadata: { id: ${id} }
entity:
${spec
  .trim()
  .split('\n')
  .map(line => `  ${line}`)
  .join('\n')}
`;
}

const brief = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity, path, range }) => ({
    code,
    severity,
    path,
    line: range?.start.line,
  }));

describe('an entity of kind Definition', () => {
  it('becomes a definition with the fields of the native form', () => {
    const { definitions, diagnostics } = read(
      `${entity(`
name: S3 for development
type: s3
driver_type: humanitec/echo
driver_inputs:
  values: { region: "\${context.env.id}" }
  secret_refs:
    password: { store: gsm, ref: s3-password, version: 3 }
    url: { value: "\${resources['agent#agent'].outputs.url}" }
    nested: { token: { store: gsm, ref: token } }
provision:
  "aws-policy.s3#modules.api.externals.bucket": { is_dependent: false, match_dependents: true, params: { a: 1 } }
  ingress:
criteria:
  - { class: default, env_type: development, app_id: shop, env_id: dev, res_id: modules.api.externals.bucket }
  - id: 5f3b
    res_id: modules.api
  - res_id: shared.main`)}---
${entity(
  '{ type: agent, driver_type: humanitec/agent, criteria: [{}] }',
  'agent',
)}---
${entity(
  '{ type: ingress, driver_type: acme/ingress, criteria: [{}] }',
  'ingress',
)}---
${entity(
  '{ type: aws-policy, driver_type: humanitec/static, criteria: [{ class: s3 }] }',
  'policy',
)}`,
    );
    expect(diagnostics).toEqual([]);
    expect(definitions.definitions.get('ingress')?.driver).toBe('acme/ingress');
    expect(definitions.definitions.get('def')).toEqual({
      name: 'def',
      title: 'S3 for development',
      type: 's3',
      driver: 'echo',
      inputs: { region: '${context.env.id}' },
      secrets: {
        password: { store: 'gsm', ref: 's3-password', version: '3' },
        url: "${resources['agent#agent'].outputs.url}",
        nested: { token: { store: 'gsm', ref: 'token' } },
      },
      provision: {
        'aws-policy.s3#modules.api.externals.bucket': {
          isDependent: false,
          matchDependents: true,
          params: { a: 1 },
        },
        ingress: { isDependent: false, matchDependents: false },
      },
      criteria: [
        {
          class: 'default',
          environmentType: 'development',
          application: 'shop',
          environment: 'dev',
          resource: 'workloads.api.bucket',
        },
        { resource: 'workloads.api' },
        { resource: 'shared.main' },
      ],
      dialect: 'humanitec',
      version: expect.any(String),
      place: { file: 'defs.yaml', range: expect.anything() },
    });
  });

  it.each([
    ['humanitec/k8s-cluster-gke', 'gke'],
    ['humanitec/k8s-cluster-git', 'git'],
  ])(
    'of the driver %s hands on what it is given',
    (driverType, clusterType) => {
      const { definitions } = read(
        entity(
          `{ type: k8s-cluster, driver_type: ${driverType}, driver_inputs: { values: { name: x } } }`,
        ),
      );
      expect(definitions.definitions.get('def')).toMatchObject({
        driver: 'static',
        inputs: { name: 'x', cluster_type: clusterType },
      });
    },
  );

  it('is told about by the paths and lines of its file', () => {
    const { diagnostics, sources } = read(
      `${entity(`
type: s3
driver_type: humanitec/echo
driver_inputs:
  values:
    host: "\${resources.nothing.outputs.x}"
criteria:
  - app_id: shop
  - app_id: shop`)}`,
    );
    expect(brief(diagnostics)).toEqual([
      {
        code: 'definitions/type-not-provided',
        severity: 'warning',
        path: 'entity.driver_inputs.values.host',
        line: 9,
      },
      {
        code: 'definitions/duplicate-criteria',
        severity: 'error',
        path: 'entity.criteria[1]',
        line: 12,
      },
    ]);
    const locate = (path: string) =>
      sources.locate({ kind: 'definition', name: 'def', path })?.range?.start;
    expect(locate('spec.inputs.host')).toEqual({ line: 9, column: 13 });
    expect(locate('spec.criteria[1].application')).toMatchObject({ line: 12 });
    expect(locate('spec.driver')).toMatchObject({ line: 6 });
  });

  it.each([
    [
      'secrets and secret_refs at once',
      'type: s3\ndriver_type: humanitec/echo\ndriver_inputs: { secrets: {}, secret_refs: {} }',
      'entity.driver_inputs',
    ],
    [
      'a driver that changes in place',
      'type: s3\ndriver_type: humanitec/echo\nin_place_driver_change: true',
      'entity.in_place_driver_change',
    ],
    [
      'a field that it does not know',
      'type: s3\ndriver_type: humanitec/echo\ndriver: x',
      'entity.driver',
    ],
    [
      'criteria that it does not know',
      'type: s3\ndriver_type: humanitec/echo\ncriteria: [{ region: eu }]',
      'entity.criteria[0].region',
    ],
  ])('refuses %s', (_, spec, path) => {
    expect(brief(read(entity(spec)).diagnostics)).toMatchObject([
      { severity: 'error', path },
    ]);
  });

  it('is compared with native rules after translation', () => {
    const { diagnostics } = read(
      `${entity(
        '{ type: s3, driver_type: humanitec/echo, criteria: [{ res_id: modules.api.externals.b }] }',
      )}---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: native }
spec: { type: s3, driver: static, criteria: [{ resource: workloads.api.b }] }
`,
    );
    expect(diagnostics).toMatchObject([
      { code: 'definitions/duplicate-criteria' },
    ]);
  });
});

describe('placeholders of an imported definition', () => {
  function inputsOf(values: string, imports?: DefinitionImport) {
    const { definitions, diagnostics } = read(
      `${entity(
        `type: s3\ndriver_type: humanitec/echo\ndriver_inputs: { values: ${values} }\ncriteria: [{}]`,
      )}---
${entity(
  '{ type: config, driver_type: humanitec/echo, criteria: [{}, { res_id: modules.web }], driver_account: acme/aws }',
  'config',
)}`,
      imports,
    );
    const graph = expand({
      definitions,
      scores: [score('api', { resources: { files: { type: 's3' } } })],
    });
    expect(errorsOf(graph)).toEqual([]);
    const node = nodeOf(graph, 's3.default#workloads.api.files');
    return {
      diagnostics,
      node,
      graph,
      result: evaluate(node.inputs, {
        outputsOf: () => ({ values: { name: 'n' }, secrets: {} }),
      }),
    };
  }

  it('are read in their spelling, and ids in the one that definitions match on', () => {
    const { result, node } = inputsOf(
      `{ id: "\${context.res.id}", key: "\${context.res.guresid}", app: "\${context.app.id}-\${context.env.type}", org: "\${context.org.id}" }`,
      { organization: 'acme' },
    );
    expect(result).toEqual({
      value: {
        id: 'modules.api.externals.files',
        key: node.key,
        app: 'shop-development',
        org: 'acme',
      },
    });
  });

  it('keep literal text and unknown roots, with a warning', () => {
    const { result, diagnostics } = inputsOf(
      `{ script: "a $\\\\{var.x} \${var.region} b" }`,
    );
    expect(result).toEqual({ value: { script: 'a ${var.x} ${var.region} b' } });
    expect(brief(diagnostics)).toEqual([
      expect.objectContaining({
        code: 'definitions/placeholder',
        severity: 'warning',
      }),
      expect.objectContaining({ code: 'definitions/unknown-account' }),
    ]);
  });

  it('may leave out .outputs, and name resources by their old ids', () => {
    const { result, graph } = inputsOf(
      `{ one: "\${resources.config.name}", two: "\${resources['config#modules.web'].outputs.name}" }`,
    );
    expect(result).toEqual({ value: { one: 'n', two: 'n' } });
    expect(dependenciesOf(graph, 's3.default#workloads.api.files')).toEqual([
      'config.default#workloads.api.files',
      'config.default#workloads.web',
    ]);
  });

  it('have a problem where the organization is not configured, which is a warning before', () => {
    const { result, diagnostics } = inputsOf('{ org: "${context.org.id}" }');
    expect(result).toMatchObject({
      problem: {
        code: 'match/not-installed',
        placeholder: '${context.org.id}',
        nextStep: 'set platformOrchestrator.import.organization',
      },
    });
    expect(brief(diagnostics)).toContainEqual({
      code: 'definitions/unknown-organization',
      severity: 'warning',
      path: 'entity.driver_inputs.values.org',
      line: 7,
    });
  });

  it('read the account of another resource', () => {
    const { result } = inputsOf('{ account: "${resources.config.account}" }');
    expect(result).toEqual({ value: { account: 'acme/aws' } });
  });
});

describe('a driver account', () => {
  const content = `${entity(
    'type: s3\ndriver_type: humanitec/terraform\ndriver_account: "${resources.config#aws.account}"\ndriver_inputs: { secrets: { variables: { a: b } } }\ncriteria: [{}]',
  )}---
${entity(
  '{ type: config, driver_type: humanitec/echo, driver_account: "aws-${context.env.type}", criteria: [{ res_id: aws }] }',
  'config',
)}`;
  const secretsOf = (imports: DefinitionImport) => {
    const { definitions } = read(content, imports);
    const graph = expand({
      definitions,
      scores: [score('api', { resources: { files: { type: 's3' } } })],
    });
    expect(errorsOf(graph)).toEqual([]);
    expect(dependenciesOf(graph, 's3.default#workloads.api.files')).toEqual([
      'config.default#aws',
    ]);
    return evaluate(nodeOf(graph, 's3.default#workloads.api.files').secrets, {
      outputsOf: () => undefined,
      readStore: ({ ref }) => `read ${ref}`,
    });
  };

  it('gives the driver its credentials, as secrets', () => {
    const result = secretsOf({
      accounts: {
        'aws-development': {
          AccessKeyId: 'canary-id',
          SecretAccessKey: { store: 'vault', ref: 'aws/key' },
        },
      },
    });
    expect(JSON.stringify(result)).not.toMatch(/canary|read aws/);
    const { account, variables } = (result as any).value;
    expect(variables.a.reveal()).toBe('b');
    expect(account.AccessKeyId.reveal()).toBe('canary-id');
    expect(account.SecretAccessKey.reveal()).toBe('read aws/key');
  });

  it('is a problem of the resource where it is not configured', () => {
    expect(secretsOf({})).toMatchObject({
      problem: {
        code: 'match/not-installed',
        message: 'There is no account "aws-development".',
        nextStep: 'add it to platformOrchestrator.import.accounts',
      },
    });
  });
});

describe('other entities', () => {
  it('of kind ResourceType replace the built-in type of the same name', () => {
    const { definitions, diagnostics } = read(
      `${HEAD}kind: ResourceType
metadata: { id: acme/s3 }
entity:
  name: Bucket
  category: storage
  use: direct
  inputs_schema: { type: object, properties: { size: { type: integer } } }
  outputs_schema:
    type: object
    properties:
      values: { type: object, properties: { bucket: { type: string } } }
      secrets: { type: object }
---
${HEAD}kind: ResourceType
metadata: { id: acme/thing }
entity: { use: indirect }
`,
      { organization: 'acme' },
    );
    expect(diagnostics).toEqual([]);
    expect(definitions.resourceTypes.get('s3')).toEqual({
      name: 's3',
      title: 'Bucket',
      use: 'direct',
      stateful: true,
      params: { type: 'object', properties: { size: { type: 'integer' } } },
      outputs: {
        values: { type: 'object', properties: { bucket: { type: 'string' } } },
        secrets: { type: 'object' },
      },
      classes: {},
      place: expect.anything(),
    });
    expect(definitions.resourceTypes.get('acme/thing')?.use).toBe('indirect');
  });

  it('of kind EnvironmentType become environment types', () => {
    const { definitions } = read(
      `${HEAD}kind: EnvironmentType\nmetadata: { id: production }\nentity: { description: Real }\n`,
    );
    expect(definitions.environmentTypes.get('production')).toMatchObject({
      name: 'production',
      description: 'Real',
      protected: false,
    });
  });

  it('of a kind without counterpart are refused, not dropped', () => {
    const { diagnostics } = read(
      `${HEAD}kind: Pipeline\nmetadata: { id: x }\nentity: {}\n`,
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'definitions/unsupported-kind',
        severity: 'error',
        path: 'kind',
        range: { start: { line: 2 } },
      },
    ]);
  });
});

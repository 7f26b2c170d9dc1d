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

import * as fc from 'fast-check';
import { Diagnostic } from '@platform-orchestrator/score';
import { Driver } from '../ports/Driver';
import { DriverRegistry } from '../ports/DriverRegistry';
import { emptyDefinitionSet } from './emptyDefinitionSet';
import { readDefinitions } from './readDefinitions';

function driver(
  id: string,
  parts: { target?: boolean; inputs?: Partial<Driver['inputs']> } = {},
): Driver {
  const fail = async () => {
    throw new Error('not called');
  };
  return {
    id,
    inputs: { values: { type: 'object' }, ...parts.inputs },
    capabilities: { target: parts.target ?? false, pure: false },
    apply: fail,
    delete: fail,
  };
}

const DRIVERS = [
  driver('static', { inputs: { secrets: { type: 'object' } } }),
  driver('process', { target: true }),
  driver('server', {
    inputs: {
      values: {
        type: 'object',
        required: ['host'],
        additionalProperties: false,
        properties: { host: { type: 'string' }, port: { type: 'integer' } },
      },
      secrets: {
        type: 'object',
        additionalProperties: false,
        properties: { password: { type: 'string', minLength: 8 } },
      },
    },
  }),
  driver('script', {
    inputs: {
      values: { type: 'object' },
      code: {
        names: ['run'],
        delimiters: ['<', '>'],
        check: text =>
          text.includes('!')
            ? { message: `No "${text}".`, line: 2 }
            : undefined,
      },
    },
  }),
];
const REGISTRY: DriverRegistry = {
  get: id => DRIVERS.find(item => item.id === id),
  list: () => DRIVERS,
};

const hmac = (text: string) => `keyed ${text.length}`;

function read(...contents: string[]) {
  return readDefinitions({
    files: contents.map((content, index) => ({
      path: `${index}.yaml`,
      content,
    })),
    drivers: REGISTRY,
    secretStores: ['vault'],
    hmac,
  });
}

const HEAD = 'apiVersion: platform-orchestrator.io/v1alpha1\n';

function definition(spec: string, name = 'db'): string {
  return `${HEAD}kind: ResourceDefinition
metadata: { name: ${name} }
spec:
${spec
  .trim()
  .split('\n')
  .map(line => `  ${line}`)
  .join('\n')}
`;
}

/** What a person sees first of each problem. */
const brief = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, path, range, found, suggestion }) => ({
    code,
    path,
    line: range?.start.line,
    ...(found !== undefined && { found }),
    ...(suggestion !== undefined && { suggestion }),
  }));

const VALID = definition(`
type: postgres
driver: static
inputs: { host: db.example }
criteria: [{}]
`);

describe('readDefinitions', () => {
  it('reads environment types, resource types and definitions of several files', () => {
    const { definitions, diagnostics, skipped } = read(
      `${HEAD}kind: EnvironmentType
metadata: { name: production, title: Production }
spec:
  order: 30
  protected: true
  approvals: { required: 1, from: [group:default/platform] }
---
${HEAD}kind: EnvironmentType
metadata: { name: development }
spec: { order: 10 }
`,
      `${HEAD}kind: ResourceType
metadata: { name: postgres, description: A database }
spec:
  stateful: true
  params: { type: object, properties: { version: { type: string } } }
  outputs:
    values: { type: object, properties: { host: { type: string } } }
  classes: { large: { description: More of it } }
---
${definition(`
type: postgres
driver: server
inputs: { host: "\${resources.instance#shared.outputs.host}", port: 5432 }
secrets: { password: { store: vault, ref: postgres } }
provision: { "config.backup": { params: { schedule: daily } } }
criteria: [{ environmentType: development }, { application: shop, class: large }]
`)}
---
${definition('{ type: instance, driver: static, criteria: [{}] }', 'instance')}
---
${definition(
  '{ type: config, driver: static, criteria: [{ class: backup }] }',
  'backup',
)}
`,
    );

    expect(diagnostics).toEqual([]);
    expect(skipped).toEqual([]);
    expect([...definitions.environmentTypes.values()]).toEqual([
      {
        name: 'development',
        order: 10,
        protected: false,
        waitFor: 'ready',
        drift: 'report',
        place: expect.anything(),
      },
      {
        name: 'production',
        title: 'Production',
        order: 30,
        protected: true,
        approvals: { required: 1, from: ['group:default/platform'] },
        waitFor: 'ready',
        drift: 'report',
        place: expect.anything(),
      },
    ]);
    expect(definitions.resourceTypes.get('postgres')).toEqual({
      name: 'postgres',
      description: 'A database',
      use: 'direct',
      stateful: true,
      params: { type: 'object', properties: { version: { type: 'string' } } },
      outputs: {
        values: { type: 'object', properties: { host: { type: 'string' } } },
      },
      classes: { large: { description: 'More of it' } },
      place: {
        file: '1.yaml',
        range: { start: { line: 3, column: 19 }, end: { line: 3, column: 27 } },
      },
    });
    expect(definitions.definitions.get('db')).toEqual({
      name: 'db',
      type: 'postgres',
      driver: 'server',
      inputs: {
        host: '${resources.instance#shared.outputs.host}',
        port: 5432,
      },
      secrets: { password: { store: 'vault', ref: 'postgres' } },
      provision: {
        'config.backup': {
          isDependent: false,
          matchDependents: false,
          params: { schedule: 'daily' },
        },
      },
      criteria: [
        { environmentType: 'development' },
        { application: 'shop', class: 'large' },
      ],
      version: expect.stringMatching(/^[0-9a-f]{40}$/),
      place: expect.objectContaining({ file: '1.yaml' }),
    });
  });

  it('skips documents of another or no API version, and lists them', () => {
    const { definitions, diagnostics, skipped } = read(
      `apiVersion: v1\nkind: ConfigMap\n---\njust: text\n---\n${VALID}`,
      'apiVersion: platform-orchestrator.io/v1\nkind: ResourceType\n',
    );
    expect([...definitions.definitions.keys()]).toEqual(['db']);
    expect(skipped).toMatchObject([
      { file: '0.yaml', apiVersion: 'v1', range: { start: { line: 1 } } },
      { file: '0.yaml', range: { start: { line: 4 } } },
      { file: '1.yaml', apiVersion: 'platform-orchestrator.io/v1' },
    ]);
    expect(skipped[1].apiVersion).toBeUndefined();
    expect(brief(diagnostics)).toEqual([
      {
        code: 'definitions/unknown-version',
        path: 'apiVersion',
        line: 1,
        found: 'platform-orchestrator.io/v1',
        suggestion: 'write "apiVersion: platform-orchestrator.io/v1alpha1"',
      },
    ]);
  });

  it('has the built-in types, which a file of the same name replaces', () => {
    const { resourceTypes } = emptyDefinitionSet();
    expect(resourceTypes.get('deployment-target')?.use).toBe('implicit');
    expect(resourceTypes.get('k8s-cluster')?.use).toBe('implicit');
    expect(resourceTypes.get('postgres')).toEqual({
      name: 'postgres',
      use: 'direct',
      stateful: true,
      outputs: {},
      classes: {},
    });
    const { definitions } = read(
      `${HEAD}kind: ResourceType\nmetadata: { name: postgres }\nspec: { use: indirect }\n`,
    );
    expect(definitions.resourceTypes.get('postgres')).toMatchObject({
      use: 'indirect',
      stateful: false,
    });
  });

  describe('refuses', () => {
    it.each<[string, string, object]>([
      [
        'an unknown kind',
        `${HEAD}kind: ResourceDefinitoin\n`,
        {
          code: 'definitions/unknown-kind',
          path: 'kind',
          line: 2,
          found: '"ResourceDefinitoin"',
          suggestion: 'did you mean "ResourceDefinition"?',
        },
      ],
      [
        'an unknown field',
        definition('type: postgres\ndriver: static\ninput: {}'),
        {
          code: 'definitions/unknown-field',
          path: 'spec.input',
          line: 7,
          suggestion: 'did you mean "inputs"?',
        },
      ],
      [
        'the spelling of another orchestrator',
        definition(
          'type: postgres\ndriver: static\ncriteria: [{ env_type: x }]',
        ),
        {
          code: 'definitions/unknown-field',
          path: 'spec.criteria[0].env_type',
          line: 7,
          suggestion: 'write environmentType',
        },
      ],
      [
        'a missing field',
        definition('type: postgres'),
        { code: 'definitions/missing-field', path: 'spec.driver', line: 4 },
      ],
      [
        'a wrong schema of a type',
        `${HEAD}kind: ResourceType\nmetadata: { name: a }\nspec:\n  params:\n    properties: { size: { type: integr } }\n`,
        {
          code: 'definitions/wrong-value',
          path: 'spec.params.properties.size.type',
          line: 6,
          found: '"integr"',
          suggestion: 'did you mean "integer"?',
        },
      ],
      [
        'a schema with a reference that leads nowhere',
        `${HEAD}kind: ResourceType\nmetadata: { name: a }\nspec:\n  params: { $ref: "https://example.com/s.json" }\n`,
        { code: 'definitions/bad-schema', path: 'spec.params', line: 5 },
      ],
      [
        'inputs that the driver does not take',
        definition(
          'type: a\ndriver: server\ninputs: { host: x, prot: 1 }\ncriteria: [{}]',
        ),
        {
          code: 'definitions/unknown-field',
          path: 'spec.inputs.prot',
          line: 7,
          suggestion: 'did you mean "port"?',
        },
      ],
      [
        'inputs of the wrong type',
        definition(
          'type: a\ndriver: server\ninputs: { host: x, port: "5432" }\ncriteria: [{}]',
        ),
        {
          code: 'definitions/wrong-type',
          path: 'spec.inputs.port',
          line: 7,
          found: '"5432"',
          suggestion: 'remove the quotes: 5432',
        },
      ],
      [
        'secrets for a driver that takes none',
        definition('type: a\ndriver: process\nsecrets: { x: y }'),
        { code: 'definitions/unknown-field', path: 'spec.secrets.x', line: 7 },
      ],
      [
        'a target whose driver runs no workloads',
        definition(
          'type: deployment-target\ndriver: server\ninputs: { host: x }',
        ),
        {
          code: 'definitions/no-target',
          path: 'spec.driver',
          line: 6,
          found: 'server',
        },
      ],
      [
        'a definition of what the target applies',
        definition('type: rollout\ndriver: process'),
        { code: 'definitions/not-definable', path: 'spec.type', line: 5 },
      ],
      [
        'a placeholder with an unknown root',
        definition(
          'type: a\ndriver: static\ninputs: { host: "${contxt.application.id}" }',
        ),
        {
          code: 'definitions/placeholder',
          path: 'spec.inputs.host',
          line: 7,
          found: 'contxt',
          suggestion: 'did you mean "context"?',
        },
      ],
      [
        'a key of a provision that names no resource',
        definition('type: a\ndriver: static\nprovision: { "a.b.c": {} }'),
        {
          code: 'definitions/bad-provision',
          path: 'spec.provision["a.b.c"]',
          line: 7,
          found: 'a.b.c',
        },
      ],
    ])('%s', (_, content, expected) => {
      expect(brief(read(content).diagnostics)).toMatchObject([expected]);
    });

    it('an output, class or param that a type does not have', () => {
      const type = `${HEAD}kind: ResourceType
metadata: { name: dns }
spec:
  params: { type: object, additionalProperties: false, properties: { name: { type: string } } }
  outputs: { values: { type: object, properties: { host: { type: string } } } }
  classes: { public: {} }
`;
      const { diagnostics } = read(
        type,
        definition('{ type: dns, driver: static, criteria: [{}] }', 'dns'),
        definition(`
type: a
driver: static
inputs:
  one: \${resources.dns.outputs.hots}
  two: \${resources.dns.publik.outputs.host}
  three: \${resources.a>dns.outputs.port}
provision:
  dns.private: { params: { nam: x } }
criteria: [{}]`),
        definition(
          '{ type: dns, driver: static, criteria: [{ class: publc }] }',
          'x',
        ),
      );
      expect(brief(diagnostics)).toEqual([
        {
          code: 'definitions/unknown-output',
          path: 'spec.inputs.one',
          line: 8,
          found: 'hots',
          suggestion: 'did you mean "host"?',
        },
        {
          code: 'definitions/unknown-class',
          path: 'spec.inputs.two',
          line: 9,
          found: 'publik',
          suggestion: 'did you mean "public"?',
        },
        {
          code: 'definitions/unknown-output',
          path: 'spec.inputs.three',
          line: 10,
          found: 'port',
        },
        {
          code: 'definitions/unknown-class',
          path: 'spec.provision["dns.private"]',
          line: 12,
          found: 'private',
          suggestion: 'add the class to the ResourceType',
        },
        {
          code: 'definitions/unknown-field',
          path: 'spec.provision["dns.private"].params.nam',
          line: 12,
          found: expect.anything(),
          suggestion: 'did you mean "name"?',
        },
        {
          code: 'definitions/unknown-class',
          path: 'spec.criteria[0].class',
          line: 5,
          found: 'publc',
          suggestion: 'did you mean "public"?',
        },
      ]);
    });

    it('the same name twice, and names both places', () => {
      const { diagnostics } = read(
        VALID,
        definition('{ type: other, driver: static }'),
      );
      expect(diagnostics).toMatchObject([
        {
          code: 'definitions/duplicate-name',
          file: '1.yaml',
          range: { start: { line: 3 } },
          related: [{ file: '0.yaml', range: { start: { line: 3 } } }],
        },
      ]);
    });

    it('the same rule twice, however it is written', () => {
      const { diagnostics } = read(
        VALID,
        definition(
          '{ type: postgres, driver: static, criteria: [{ application: a }, { class: default }] }',
          'other',
        ),
        definition('{ type: redis, driver: static, criteria: [{}] }', 'redis'),
      );
      expect(diagnostics).toMatchObject([
        {
          code: 'definitions/duplicate-criteria',
          file: '1.yaml',
          path: 'spec.criteria[1]',
          message:
            'Two rules for the type "postgres" are the same: one of "db" and one of "other".',
          related: [{ file: '0.yaml', range: { start: { line: 8 } } }],
        },
      ]);
    });
  });

  describe('warns', () => {
    it.each<[string, string, object]>([
      [
        'of a driver that is not installed',
        definition('{ type: a, driver: statik, criteria: [{}] }'),
        {
          code: 'definitions/unknown-driver',
          path: 'spec.driver',
          found: 'statik',
          suggestion: 'did you mean "static"?',
        },
      ],
      [
        'of a secret store that is not configured',
        definition(
          '{ type: a, driver: static, criteria: [{}], secrets: { a: [{ store: valt, ref: x }] } }',
        ),
        {
          code: 'definitions/unknown-store',
          path: 'spec.secrets.a[0].store',
          found: 'valt',
          suggestion: 'did you mean "vault"?',
        },
      ],
      [
        'of a type that nothing provides',
        definition(
          '{ type: postgres, driver: static, criteria: [{}], inputs: { a: "${resources.postgrs.outputs.a}" } }',
        ),
        {
          code: 'definitions/type-not-provided',
          path: 'spec.inputs.a',
          suggestion: 'did you mean "postgres"?',
        },
      ],
      [
        'of an environment type that nobody declared',
        `${HEAD}kind: EnvironmentType\nmetadata: { name: production }\nspec: { order: 1 }\n---\n${definition(
          '{ type: a, driver: static, criteria: [{ environmentType: prodction }] }',
        )}`,
        {
          code: 'definitions/unknown-environment-type',
          path: 'spec.criteria[0].environmentType',
          suggestion: 'did you mean "production"?',
        },
      ],
    ])('%s', (_, content, expected) => {
      const { diagnostics } = read(content);
      expect(diagnostics).toMatchObject([{ severity: 'warning' }]);
      expect(brief(diagnostics)).toMatchObject([expected]);
    });

    it('warns of code that its driver cannot run', () => {
      const { diagnostics } = read(
        definition(`type: a
driver: script
inputs:
  data: "!"
  run: { good: "a \${context.resource.id} b", bad: ["\${context.resource.id}!"] }
criteria: [{}]`),
      );
      expect(diagnostics).toMatchObject([
        {
          code: 'definitions/broken-code',
          severity: 'warning',
          message: expect.stringContaining('(line 2): No "0!".'),
          path: 'spec.inputs.run.bad[0]',
        },
      ]);
    });
  });

  it('checks inputs with placeholders as far as they are known', () => {
    const spec = (inputs: string) =>
      definition(
        `type: a\ndriver: server\ninputs: ${inputs}\nsecrets: { password: { store: vault, ref: x } }\ncriteria: [{}]`,
      );
    const placeholder = '"${context.application.id}"';
    expect(
      read(spec(`{ host: ${placeholder}, port: ${placeholder} }`)).diagnostics,
    ).toEqual([]);
    expect(brief(read(spec(`{ port: ${placeholder} }`)).diagnostics)).toEqual([
      expect.objectContaining({
        code: 'definitions/missing-field',
        path: 'spec.inputs.host',
      }),
    ]);
  });

  it('tells all mistakes at once, in the order of files and lines', () => {
    const { diagnostics } = read(
      `${definition('typ: a\ndriver: static')}---\n${definition(
        'type: a\ndriver: static\ncriteria: [{ x: y }]',
        'other',
      )}`,
      'a: [',
    );
    expect(
      diagnostics.map(({ file, range, code }) => [
        file,
        range?.start.line,
        code,
      ]),
    ).toEqual([
      ['0.yaml', 5, 'definitions/unknown-field'],
      ['0.yaml', 14, 'definitions/unknown-field'],
      ['1.yaml', expect.any(Number), 'yaml/syntax'],
    ]);
  });

  it('never shows a secret', () => {
    const canary = 'canary1';
    const { diagnostics, definitions } = read(
      definition(
        `type: a\ndriver: server\ninputs: { host: x }\nsecrets: { password: ${canary}, extra: ${canary} }\ncriteria: [{}]`,
      ),
    );
    expect(brief(diagnostics)).toMatchObject([
      { code: 'definitions/too-short', path: 'spec.secrets.password' },
      { code: 'definitions/unknown-field', path: 'spec.secrets.extra' },
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain(canary);
    expect(definitions.version).not.toContain(canary);
  });

  it.each([
    'pa${canary',
    'pa${canary.x}',
    'pa${resources.canary${x}}',
    'a${values.}canary}',
  ])(
    'never shows a part of the secret %j that looks like a placeholder',
    secret => {
      const { diagnostics } = read(
        definition(
          `type: a\ndriver: static\nsecrets: { password: ${JSON.stringify(
            secret,
          )} }`,
        ),
      );
      expect(diagnostics).toMatchObject([
        { code: 'definitions/placeholder', path: 'spec.secrets.password' },
      ]);
      expect(JSON.stringify(diagnostics)).not.toContain('canary');
    },
  );

  it('tells what is wrong with a placeholder of a secret', () => {
    const { diagnostics } = read(
      definition(
        'type: a\ndriver: static\nsecrets: { password: "${resources.db.password}" }',
      ),
    );
    expect(diagnostics).toMatchObject([
      {
        message: expect.stringContaining('${resources.db.password}'),
        suggestion: 'did you mean ${resources.db.outputs.password}?',
      },
    ]);
  });

  describe('the version of a definition', () => {
    const versionOf = (content: string) =>
      read(content).definitions.definitions.values().next().value!.version;
    const base = `
type: a
driver: server
inputs: { host: x }
secrets: { password: "12345678" }
provision: { b: {} }
criteria: [{}]
`;

    it('is a golden value', () => {
      expect(versionOf(definition(base))).toBe(
        '6fe30a4f8529fcbdd7f1919852edf5da31aa67b3',
      );
    });

    it.each([
      ['its name', definition(base, 'other')],
      ['criteria', definition(base.replace('[{}]', '[{ application: shop }]'))],
      [
        'comments and order',
        definition(`# why\n${base.split('\n').reverse().join('\n')}`),
      ],
    ])('does not change with %s', (_, content) => {
      expect(versionOf(content)).toBe(versionOf(definition(base)));
    });

    it.each([
      ['the type', base.replace('type: a', 'type: b')],
      ['the driver', base.replace('driver: server', 'driver: static')],
      ['inputs', base.replace('host: x', 'host: y')],
      [
        'the length of a secret, as far as this keyed hash tells',
        base.replace('12345678', '123456789'),
      ],
      ['provisions', base.replace('b: {}', 'b: { isDependent: true }')],
    ])('changes with %s', (_, spec) => {
      expect(versionOf(definition(spec))).not.toBe(versionOf(definition(base)));
    });

    it('hashes literal secrets under the key only', () => {
      const hashed: string[] = [];
      readDefinitions({
        files: [
          {
            path: 'a',
            content: definition(`
type: a
driver: server
secrets:
  literal: top-secret
  number: 7
  mixed: "user:\${values.PASSWORD}"
  placeholder: "\${values.PASSWORD}"
  store: { store: vault, ref: x }
`),
          },
        ],
        hmac: text => {
          hashed.push(text);
          return 'x';
        },
      });
      expect(hashed.sort()).toEqual([
        '"top-secret"',
        '"user:${values.PASSWORD}"',
        '7',
      ]);
    });
  });

  it('does not depend on the order of files', () => {
    const files = [
      VALID,
      definition('{ type: redis, driver: static, criteria: [{}] }', 'redis'),
      definition('{ type: redis, driver: statik, criteria: [{}] }', 'double'),
      `${HEAD}kind: ResourceType\nmetadata: { name: redis }\nspec: {}\n`,
    ].map((content, index) => ({ path: `${index}.yaml`, content }));
    const readFiles = (items: typeof files) => {
      const { definitions, diagnostics } = readDefinitions({
        files: items,
        drivers: REGISTRY,
        hmac,
      });
      return {
        diagnostics,
        version: definitions.version,
        definitions: [...definitions.definitions],
        types: [...definitions.resourceTypes],
      };
    };
    const expected = readFiles(files);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: files.length }),
        shuffled => {
          expect(readFiles(shuffled)).toEqual(expected);
        },
      ),
      { numRuns: 24 },
    );
  });

  it('has a version that changes with whatever is said', () => {
    const versions = [
      read(VALID),
      read(VALID.replace('[{}]', '[{ application: a }]')),
      read(VALID.replace('db.example', 'other')),
      read(VALID.replace('{ name: db }', '{ name: db, title: T }')),
      read(),
    ].map(({ definitions }) => definitions.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(read(VALID).definitions.version).toBe(versions[0]);
    expect(read().definitions.version).toBe(emptyDefinitionSet().version);
  });

  it('finds places in texts of the same name', () => {
    const { sources } = readDefinitions({
      files: [
        definition('type: a\ndriver: static', 'one'),
        definition('type: b\ninputs: {}\ndriver: static', 'two'),
      ].map(content => ({ path: 'app-config.yaml', content })),
      hmac,
    });
    const line = (name: string) =>
      sources.locate({ kind: 'definition', name, path: 'spec.driver' })?.range
        ?.start.line;
    expect([line('one'), line('two')]).toEqual([6, 7]);
  });

  it('finds the places of what the definitions say', () => {
    const { sources } = read(VALID, definition('type: a\ndriver: x', 'other'));
    const origin = { kind: 'definition' as const, name: 'db' };
    expect(sources.locate({ ...origin, path: 'spec.inputs.host' })).toEqual({
      file: '0.yaml',
      range: { start: { line: 7, column: 19 }, end: { line: 7, column: 29 } },
    });
    expect(
      sources.locate({ ...origin, name: 'other', path: 'spec.driver' }),
    ).toMatchObject({ file: '1.yaml', range: { start: { line: 6 } } });
    expect(sources.locate({ ...origin, name: 'none', path: '' })).toBe(
      undefined,
    );
  });

  it.each([
    [
      'aliases that explode',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from(
        { length: 9 },
        (_, i) =>
          `${String.fromCharCode(98 + i)}: &${String.fromCharCode(
            98 + i,
          )} [${Array(9)
            .fill(`*${String.fromCharCode(97 + i)}`)
            .join(',')}]`,
      ).join('\n')}\n`,
    ],
    ['100,000 documents', 'a: 1\n---\n'.repeat(100_000)],
    ['tabs', 'a:\n\tb: 1\n'],
    [
      '__proto__',
      `${HEAD}kind: ResourceDefinition\nmetadata: { name: a, __proto__: { x: 1 } }\nspec: {}\n`,
    ],
    ['no text', '\u0000\u0001'],
  ])('answers %s with an error', (_, content) => {
    const { definitions, diagnostics } = read(content, VALID);
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect([...definitions.definitions.keys()]).toEqual(['db']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

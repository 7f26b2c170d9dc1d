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

import { explainMatch } from '../../match/explainMatch';
import { matchDefinition } from '../../match/matchDefinition';
import { compileDefinition } from '../../match/compileDefinition';
import { readDefinitions } from '../readDefinitions';

const environment = {
  application: 'shop',
  environment: 'dev',
  environmentType: 'development',
  uid: 'shop/dev',
};

function read(files: Record<string, string>) {
  return readDefinitions({
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
    hmac: text => text,
  });
}

function winner(
  files: Record<string, string>,
  request: { type?: string; class?: string; id?: string },
) {
  const { definitions, diagnostics } = read(files);
  expect(diagnostics).toEqual([]);
  const options = {
    definitions,
    request: {
      type: 'db',
      class: 'default',
      id: 'workloads.web.db',
      ...request,
    },
    context: environment,
  };
  return {
    name: matchDefinition(options)?.name,
    reasons: explainMatch(options).candidates.map(
      ({ definition, outcome }) => `${definition} ${outcome}`,
    ),
  };
}

const NATIVE = JSON.stringify({
  apiVersion: 'platform-orchestrator.io/v1alpha1',
  kind: 'ResourceDefinition',
  metadata: { name: 'native' },
  spec: { type: 'db', driver: 'static', criteria: [{ application: 'shop' }] },
});

describe('files of Score provisioners', () => {
  it('become definitions', () => {
    const { definitions, diagnostics } = read({
      'a/10.provisioners.yaml': `
- uri: template://acme/db
  type: db
  class: large
  id: web.db
  description: A database
  supported_params: [size]
  expected_outputs: [host]
  outputs: |
    host: \${NOT_OURS} {{ .Id }}
  manifests:
- uri: cmd://./make.sh#db
  type: db
  args: [-c, "<mode>"]
`,
    });
    expect(diagnostics).toEqual([]);
    const [template, command] = [
      definitions.definitions.get('template-acme-db'),
      definitions.definitions.get('cmd-make-sh-db'),
    ];
    expect(template).toMatchObject({
      title: 'template://acme/db',
      description: 'A database',
      type: 'db',
      driver: 'score-provisioner',
      inputs: {
        uri: 'template://acme/db',
        templates: { outputs: 'host: ${NOT_OURS} {{ .Id }}\n' },
      },
      criteria: [],
      provisioner: {
        order: 0,
        class: 'large',
        id: 'web.db',
        params: ['size'],
        outputs: ['host'],
      },
      place: { file: 'a/10.provisioners.yaml' },
    });
    expect(compileDefinition(template!).placeholders).toEqual([]);
    expect(command).toMatchObject({
      driver: 'score-provisioner-command',
      inputs: { uri: 'cmd://./make.sh#db', args: ['-c', '<mode>'] },
      provisioner: { order: 1 },
    });
  });

  it.each([
    ['no list', 'uri: template://a\n', 'definitions/wrong-type'],
    ['no scheme', '- { uri: a, type: b }', 'definitions/provisioner-uri'],
    [
      'an unknown scheme',
      '- { uri: "http://a", type: b }',
      'definitions/provisioner-uri',
    ],
    [
      'a command with a port',
      '- { uri: "cmd://bash:80", type: b }',
      'definitions/provisioner-uri',
    ],
    [
      'a command with a query',
      '- { uri: "cmd://bash?a", type: b }',
      'definitions/provisioner-uri',
    ],
    [
      'a command with a user',
      '- { uri: "cmd://me@bash", type: b }',
      'definitions/provisioner-uri',
    ],
    ['no type', '- { uri: template://a }', 'definitions/missing-field'],
    [
      'an unknown field',
      '- { uri: template://a, type: b, output: "" }',
      'definitions/unknown-field',
    ],
  ])('are refused with %s', (_, content, code) => {
    expect(read({ 'a.provisioners.yaml': content }).diagnostics).toMatchObject([
      { code, severity: 'error', file: 'a.provisioners.yaml' },
    ]);
  });

  it('say that variables of a process are not read', () => {
    expect(
      read({
        'a.provisioners.yaml': '- { uri: "local-env://a", type: environment }',
      }),
    ).toMatchObject({
      diagnostics: [
        { code: 'definitions/provisioner-not-used', severity: 'warning' },
      ],
    });
  });

  it('match in the order of file names, then of the list', () => {
    const files = {
      'z/10.provisioners.yaml': '- { uri: template://first, type: db }',
      'a/20.provisioners.yaml':
        '- { uri: template://second, type: db, class: large }\n- { uri: template://third, type: db }',
    };
    expect(winner(files, {})).toEqual({
      name: 'template-first',
      reasons: [
        'template-first won',
        'template-third outranked',
        'template-second failed',
      ],
    });
  });

  it('match any class and id, unless they name one', () => {
    const files = {
      '1.provisioners.yaml': [
        '- { uri: template://class, type: db, class: large }',
        '- { uri: template://id, type: db, id: web.db }',
        '- { uri: template://shared, type: db, id: main }',
        '- { uri: template://any, type: db }',
      ].join('\n'),
    };
    expect(winner(files, { class: 'large' }).name).toBe('template-class');
    expect(winner(files, {}).name).toBe('template-id');
    expect(winner(files, { id: 'shared.main' }).name).toBe('template-shared');
    expect(winner(files, { class: 'other', id: 'x' }).name).toBe(
      'template-any',
    );
    expect(winner(files, { type: 'dns' }).name).toBeUndefined();
  });

  it('come after every definition with criteria', () => {
    const provisioners = {
      '1.provisioners.yaml': '- { uri: template://any, type: db }',
    };
    expect(winner({ ...provisioners, 'b.yaml': NATIVE }, {})).toEqual({
      name: 'native',
      reasons: ['native won', 'template-any outranked'],
    });
    expect(
      winner({ ...provisioners, 'b.yaml': NATIVE }, { class: 'large' }).name,
    ).toBe('template-any');
  });

  it('give entries of one URI different names', () => {
    const { definitions } = read({
      '1.provisioners.yaml':
        '- { uri: template://a, type: db }\n- { uri: template://a, type: dns }',
    });
    expect([...definitions.definitions.keys()]).toEqual([
      'template-a',
      'template-a-2',
    ]);
  });
});

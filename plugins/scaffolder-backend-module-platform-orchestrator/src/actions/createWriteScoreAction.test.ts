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

import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parseWorkload } from '@platform-orchestrator/score';
import { parse } from 'yaml';
import { createWriteScoreAction } from './createWriteScoreAction';
import { writeScoreExamples } from './createWriteScoreAction.examples';

describe('platform-orchestrator:score:write', () => {
  const workspace = createMockDirectory();
  const action = createWriteScoreAction();

  beforeEach(() => workspace.clear());

  async function run(input: Parameters<typeof action.handler>[0]['input']) {
    const context = createMockActionContext({
      input,
      workspacePath: workspace.path,
    });
    await action.handler(context);
    return context;
  }

  it('writes what a form holds, in the order in which people write it', async () => {
    const context = await run({
      name: 'api',
      image: 'registry.example.com/api:1.0.0',
      command: ['node', 'server.js'],
      ports: { http: { port: 80, targetPort: 8080 }, admin: { port: 9000 } },
      readinessPath: '/healthz',
      variables: { DEBUG: false, WORKERS: 4, HOST: '${resources.db.host}' },
      annotations: { 'example.com/tier': 'backend' },
      resources: [
        { name: 'db', type: 'postgres', params: { version: '17' } },
        { name: 'key', type: 'signing-key', id: 'shop-key' },
      ],
    });

    expect(workspace.content()).toEqual({
      'score.yaml': `apiVersion: score.dev/v1b1
metadata:
  name: api
  annotations:
    example.com/tier: backend

service:
  ports:
    http:
      port: 80
      targetPort: 8080
    admin:
      port: 9000

containers:
  main:
    image: registry.example.com/api:1.0.0
    command: [node, server.js]
    variables:
      DEBUG: "false"
      WORKERS: "4"
      HOST: \${resources.db.host}
    readinessProbe:
      httpGet:
        path: /healthz
        port: 8080

resources:
  db:
    type: postgres
    params:
      version: "17"
  key:
    type: signing-key
    id: shop-key
`,
    });
    expect(context.output).toHaveBeenCalledWith('path', 'score.yaml');
    expect(context.output).toHaveBeenCalledWith('workload', 'api');
  });

  it('leaves out what was not filled in', async () => {
    await run({
      path: 'deploy/score.yaml',
      name: 'web',
      command: [],
      variables: {},
      resources: [],
    });
    expect(workspace.content()).toEqual({
      deploy: {
        'score.yaml': `apiVersion: score.dev/v1b1
metadata:
  name: web

containers:
  main:
    image: .
`,
      },
    });
  });

  it('keeps text as text, whatever it looks like', async () => {
    const variables = {
      YES: 'yes',
      NUMBER: '0644',
      LINES: 'a\nb\n',
      LONG: 'word '.repeat(60).trim(),
      QUOTES: `it's "quoted": # here`,
    };
    await run({ name: 'web', variables });
    const { workload } = parseWorkload(
      (workspace.content() as { 'score.yaml': string })['score.yaml'],
    );
    expect(workload?.containers.main.variables).toEqual(variables);
  });

  it.each([
    [
      { name: 'Web', port: 80 },
      /score\.yaml:3:9.*metadata\.name|metadata\.name.*score\.yaml:3:9/s,
    ],
    [
      { name: 'web', port: 80, ports: { http: { port: 81 } } },
      /"port" and "ports"/,
    ],
    [{ name: 'web', readinessPath: '/' }, /without a port/],
    [
      {
        name: 'web',
        resources: [
          { name: 'db', type: 'postgres' },
          { name: 'db', type: 'redis' },
        ],
      },
      /"db" is listed twice/,
    ],
    [
      { name: 'web', variables: { HOST: '${resources.db.host}' } },
      /resources\.db/,
    ],
    [{ name: 'web', path: '../score.yaml' }, /outside|not allowed/i],
  ])('refuses %j and writes nothing', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(workspace.content()).toEqual({});
  });

  it.each(writeScoreExamples)(
    'has an example: $description',
    async ({ example }) => {
      const [step] = parse(example).steps;
      expect(step.action).toBe(action.id);
      const context = await run(step.input);
      expect(context.output).toHaveBeenCalledWith('workload', step.input.name);
    },
  );
});

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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHOP, shopIn } from '../__testUtils__/shop';
import { folderWith, removeFolders } from '../__testUtils__/folder';
import { platctl } from '../__testUtils__/testCommandLine';

describe('platctl graph', () => {
  afterEach(removeFolders);

  const graph = (...commandArguments: string[]) =>
    platctl(['graph', ...commandArguments], { directory: SHOP });

  it('shows each node with its definition, driver and what it depends on', async () => {
    expect(await graph('apps/api', ...shopIn('production'))).toEqual({
      stdout: `NODE                                         DEFINITION      DRIVER
backup.default#workloads.api.db              backup          static
deployment-target.default#deployment-target  cluster         –
postgres.default#workloads.api.db            postgres-cloud  terraform
  → backup.default#workloads.api.db
rollout.default#workloads.api                cluster         kubernetes
  → deployment-target.default#deployment-target
  → postgres.default#workloads.api.db
  → signing-key.default#shared.signing
  → volume.default#workloads.api.cache
  → workload.default#workloads.api
signing-key.default#shared.signing           signing-key     generated-secret
volume.default#workloads.api.cache           scratch         static
workload.default#workloads.api               –               –
  → postgres.default#workloads.api.db
  → signing-key.default#shared.signing
  → volume.default#workloads.api.cache
`,
      stderr: '',
      code: 0,
    });
  });

  it('prints nodes and edges with the file, line and column of what made them', async () => {
    const { stdout, code } = await graph(
      'apps/api/score.yaml',
      ...shopIn('production'),
      '-o',
      'json',
    );
    expect(code).toBe(0);
    const { nodes, edges, ...head } = JSON.parse(stdout);
    expect(head).toEqual({
      apiVersion: 'platctl.platform-orchestrator.io/v1',
      kind: 'ResourceGraph',
      application: 'shop',
      environment: 'production',
      environmentType: 'production',
    });
    expect(nodes[2]).toEqual({
      name: 'postgres.default#workloads.api.db',
      type: 'postgres',
      class: 'default',
      id: 'workloads.api.db',
      kind: 'resource',
      definition: 'postgres-cloud',
      driver: 'terraform',
      stateful: true,
      requestedBy: [
        {
          kind: 'score',
          name: 'api',
          path: 'resources.db',
          file: 'apps/api/score.yaml',
          line: 15,
          column: 3,
        },
      ],
    });
    expect(nodes[3]).toMatchObject({
      name: 'rollout.default#workloads.api',
      kind: 'rollout',
      workload: 'api',
    });
    expect(edges[0]).toEqual({
      from: 'postgres.default#workloads.api.db',
      to: 'backup.default#workloads.api.db',
      origins: [
        {
          kind: 'definition',
          name: 'postgres-cloud',
          path: 'spec.inputs.backups',
          placeholder: '${resources.backup.outputs.bucket}',
          file: 'definitions/databases.yaml',
          line: 27,
          column: 14,
        },
      ],
    });
  });

  it('prints the document that is kept with the example, field by field', async () => {
    const { stdout } = await graph(
      'apps',
      ...shopIn('production'),
      '-o',
      'json',
    );
    const kept = readFileSync(join(SHOP, 'graph.json'), 'utf8');
    expect(JSON.stringify(JSON.parse(stdout))).toBe(
      JSON.stringify(JSON.parse(kept)),
    );
  });

  it('draws for Graphviz and Mermaid', async () => {
    const only = ['apps', ...shopIn('development'), '-o'];
    const dot = await graph(...only, 'dot');
    expect(dot.stdout).toContain(
      '  "dns.default#workloads.web.dns" [label="dns.default#workloads.web.dns\\ndns (dns-wildcard)"]\n',
    );
    expect(dot.stdout).toContain(
      '  "dns.default#workloads.web.dns" -> "rollout.default#workloads.web"\n',
    );
    const mermaid = await graph(...only, 'mermaid');
    expect(mermaid.stdout).toMatch(/^flowchart LR\n {2}n0\["deployment-target/);
    expect(mermaid.stdout).toContain(
      '  n1["dns.default#35;workloads.web.dns<br/>dns (dns-wildcard)"]\n',
    );
    expect(mermaid.stdout).toContain('  n1 --> n4\n');
  });

  it('refuses a graph that cannot be, with the place of the request', async () => {
    const score = `apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: nginx } }
resources:
  cache: { type: redis }
`;
    const { stdout, stderr, code } = await platctl(
      ['graph', 'score.yaml', ...shopIn('development', `${SHOP}/definitions`)],
      { directory: folderWith({ 'score.yaml': score }) },
    );
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^score\.yaml:5:\d+: error match\//);
    expect(stderr).toContain('redis');
    expect(code).toBe(2);
  });

  it('wants an environment type that there is', async () => {
    expect(await graph('apps', ...shopIn('eu'))).toEqual({
      stdout: '',
      stderr:
        'Error: The definitions have no environment type "eu". Name one with --env-type: development, production.\n',
      code: 2,
    });
    const named = [...shopIn('eu'), '--env-type', 'producton'];
    expect(await graph('apps', ...named)).toMatchObject({
      stderr:
        'Error: The definitions have no environment type "producton". Did you mean "production"?\n',
      code: 2,
    });
  });

  it('wants definitions, and Score files where it is told to look for them', async () => {
    expect(
      await graph('apps', '--app', 'shop', '--env', 'production'),
    ).toMatchObject({
      stderr: expect.stringContaining("option '--definitions <path>'"),
      code: 2,
    });
    expect(await graph('definitions', ...shopIn('production'))).toMatchObject({
      stderr: 'Error: There is no Score file in definitions\n',
      code: 2,
    });
  });
});

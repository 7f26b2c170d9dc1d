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

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolders } from '../__testUtils__/folder';
import { SHOP, shopIn, shopWith } from '../__testUtils__/shop';
import { platctl } from '../__testUtils__/testCommandLine';

describe('platctl plan --definitions', () => {
  afterEach(removeFolders);

  const plan = (directory: string, ...commandArguments: string[]) =>
    platctl(['plan', 'apps', ...commandArguments], { directory });

  const DATABASES = readFileSync(
    join(SHOP, 'definitions/databases.yaml'),
    'utf8',
  );

  it('creates everything where there is nothing', async () => {
    expect(await plan(SHOP, ...shopIn('production'))).toEqual({
      stdout: `Plan of shop/production (production)

+ create  deployment-target  deployment-target  new
+ create  backup             api.db             new
+ create  dns                web.dns            new
+ create  signing-key        shared.signing     new
+ create  volume             api.cache          new
+ create  postgres           api.db             new
+ create  workload           web                new
+ create  rollout            web                new
+ create  workload           api                new
+ create  rollout            api                new

10 create
`,
      stderr: '',
      code: 0,
    });
    const { code } = await plan(
      SHOP,
      ...shopIn('production'),
      '--detailed-exitcode',
    );
    expect(code).toBe(3);
  });

  it('keeps a state file, and shows what changed since', async () => {
    const folder = shopWith({});
    const state = [...shopIn('development'), '--state', 'state.json'];
    expect(await plan(folder, ...state)).toEqual({
      stdout: '',
      stderr:
        'Error: There is no state file "state.json". Add --save to begin one.\n',
      code: 2,
    });
    await plan(folder, ...state, '--save');
    const kept = readFileSync(join(folder, 'state.json'), 'utf8');
    expect(
      await plan(folder, ...state, '--save', '--detailed-exitcode'),
    ).toEqual({
      stdout:
        'Plan of shop/development (development)\n\nNothing to do: 9 unchanged\n',
      stderr: '',
      code: 0,
    });
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(kept);

    writeFileSync(
      join(folder, 'definitions/databases.yaml'),
      DATABASES.replace('db.dev.acme', 'db2.dev.acme').replace(
        'ref: databases/development',
        'ref: databases/development-2',
      ),
    );
    const { stdout, code } = await plan(folder, ...state);
    expect(stdout).toMatch(
      /^~ update {2}postgres {2}api\.db {2}inputs\.host changed, secrets\.password changed, definition postgres-shared/m,
    );
    expect(stdout).toContain(
      '    inputs.host: "db.dev.acme.example" → "db2.dev.acme.example"\n',
    );
    expect(stdout).toMatch(
      /^~ update {2}rollout {3}api {5}depends on postgres db \(will change\)$/m,
    );
    expect(stdout).toMatch(/^2 update, 7 unchanged$/m);
    expect(code).toBe(0);
  });

  it('never deletes what is stateful, and remembers what it keeps', async () => {
    const folder = shopWith({});
    const state = [...shopIn('production'), '--state', 'state.json', '--save'];
    await plan(folder, ...state);
    const without = ['plan', 'apps/web', '--image', 'main=x'];
    writeFileSync(
      join(folder, 'apps/web/score.yaml'),
      `apiVersion: score.dev/v1b1
metadata: { name: web }
containers: { main: { image: . } }
`,
    );
    const run = () =>
      platctl([...without, ...state, '-o', 'json'], { directory: folder });
    const first = JSON.parse((await run()).stdout);
    const actions = (document: typeof first) =>
      document.nodes
        .filter(({ action }: { action: string }) => action !== 'unchanged')
        .map(({ name, action }: Record<string, string>) => `${action} ${name}`);
    expect(actions(first)).toEqual([
      'update rollout.default#workloads.web',
      'delete dns.default#workloads.web.dns',
      'delete rollout.default#workloads.api',
      'delete workload.default#workloads.api',
      'retain postgres.default#workloads.api.db',
      'delete signing-key.default#shared.signing',
      'retain volume.default#workloads.api.cache',
      'retain backup.default#workloads.api.db',
    ]);
    const second = JSON.parse((await run()).stdout);
    expect(second.hasChanges).toBe(false);
    expect(actions(second)).toEqual([
      'retain postgres.default#workloads.api.db',
      'retain volume.default#workloads.api.cache',
      'retain backup.default#workloads.api.db',
    ]);
  });

  it('blocks what replaces something stateful', async () => {
    const folder = shopWith({});
    const state = [...shopIn('development'), '--state', 'state.json'];
    await plan(folder, ...state, '--save');
    writeFileSync(
      join(folder, 'definitions/databases.yaml'),
      DATABASES.replace('driver: postgres', 'driver: terraform'),
    );
    const { stdout } = await plan(folder, ...state);
    expect(stdout).toMatch(
      /^± replace {2}postgres {2}api\.db {2}blocked until postgres\.default#workloads\.api\.db is confirmed, driver changed: postgres → terraform/m,
    );
    expect(stdout).toMatch(/^~ update {3}rollout {3}api .*blocked until /m);
  });

  it('prints nodes with reasons, changes and places', async () => {
    const { stdout } = await plan(SHOP, ...shopIn('production'), '-o', 'json');
    const { nodes, ...head } = JSON.parse(stdout);
    expect(head).toMatchObject({
      apiVersion: 'platctl.platform-orchestrator.io/v1',
      kind: 'Plan',
      application: 'shop',
      environment: 'production',
      environmentType: 'production',
      hasChanges: true,
      counts: { create: 10, update: 0 },
      warnings: [],
    });
    expect(
      nodes.find(({ type }: { type: string }) => type === 'postgres'),
    ).toEqual({
      name: 'postgres.default#workloads.api.db',
      type: 'postgres',
      class: 'default',
      id: 'workloads.api.db',
      kind: 'resource',
      action: 'create',
      mayBeUnchanged: false,
      reasons: [{ code: 'new', text: 'new' }],
      changes: [],
      definition: 'postgres-cloud',
      driver: 'terraform',
      stateful: true,
      blockedBy: [],
      dependsOn: ['backup.default#workloads.api.db'],
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
  });

  it('tells what would fail, at its place', async () => {
    const folder = shopWith({
      'apps/web/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: web }
containers:
  main: { image: nginx, variables: { PATH: '\${resources.cache.mount}' } }
resources:
  cache: { type: volume }
`,
      'definitions/resource-types.yaml': readFileSync(
        join(SHOP, 'definitions/resource-types.yaml'),
        'utf8',
      ).replace('claimSpec: { type: object }', 'mount: { type: string }'),
    });
    const { stdout, stderr, code } = await plan(
      folder,
      ...shopIn('production'),
    );
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^apps\/web\/score\.yaml:4:\d+: error match\/missing-output: The resource gave no output "mount"\./,
    );
    expect(code).toBe(2);
  });

  it.each([
    ['{', 'is no JSON'],
    ['{"kind":"State"}', 'state/'],
    [
      '{"apiVersion":"platctl.platform-orchestrator.io/v1","kind":"State","application":"shop","environment":"qa","nodes":[]}',
      'is of shop/qa, not of shop/production',
    ],
  ])('refuses the state file %s', async (content, message) => {
    const { stdout, stderr, code } = await plan(
      shopWith({ 'state.json': content }),
      ...shopIn('production'),
      '--state',
      'state.json',
      '--save',
    );
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('tells which options go with a portal and which with definitions', async () => {
    expect(await plan(SHOP, ...shopIn('production'), '--complete')).toEqual({
      stdout: '',
      stderr:
        'Error: --complete is not for this: without a portal the Score files are all there is\n',
      code: 2,
    });
    expect(
      await plan(SHOP, '--app', 'a', '--env', 'b', '--state', 'x'),
    ).toMatchObject({
      stderr:
        'Error: --state is not for this: a portal knows; it goes with --definitions\n',
      code: 2,
    });
    expect(await plan(SHOP, ...shopIn('production'), '--save')).toMatchObject({
      stderr: 'Error: --save wants --state, the file to write\n',
      code: 2,
    });
  });
});

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
import { removeFolders } from '../__testUtils__/folder';
import { SHOP, shopWith } from '../__testUtils__/shop';
import { platctl } from '../__testUtils__/testCommandLine';

const DATABASES = readFileSync(
  join(SHOP, 'definitions/databases.yaml'),
  'utf8',
);

// The first command loads the engine, which takes its time on a busy machine.
jest.setTimeout(30_000);

describe('platctl impact', () => {
  afterEach(removeFolders);

  /** Changes of the example's databases, against the example as it is. */
  const impact = (databases: string, ...commandArguments: string[]) =>
    platctl(
      ['impact', ...commandArguments, '--definitions', 'definitions'].concat([
        '--against',
        join(SHOP, 'definitions'),
      ]),
      { directory: shopWith({ 'definitions/databases.yaml': databases }) },
    );

  it('tells what each environment would notice, and what it would not', async () => {
    expect(
      await impact(
        DATABASES.replace('db.dev.acme.example', 'db.acme.example'),
        'apps',
        '--app',
        'shop',
      ),
    ).toEqual({
      stdout: expect.stringMatching(
        new RegExp(
          `^~ {2}postgres-shared {2}postgres {2}content

shop/development \\(development\\): 1 touched, 2 following, 8 untouched
 {2}~ {2}postgres\\.default#workloads\\.api\\.db {2}definition postgres-shared [0-9a-f]{4}→[0-9a-f]{4}, inputs\\.host changed

shop/production \\(production\\): 0 touched, 10 untouched
$`,
        ),
      ),
      stderr: '',
      code: 0,
    });
  });

  it('ends with 3 when a resource is touched, if asked to', async () => {
    const one = ['apps', '--app', 'shop', '--env', 'development'];
    const changed = DATABASES.replace('db.dev.acme.example', 'db.example');
    expect((await impact(changed, ...one, '--detailed-exitcode')).code).toBe(3);
    expect(await impact(DATABASES, ...one, '--detailed-exitcode')).toEqual({
      stdout: `No definition differs

shop/development (development): 0 touched, 9 untouched
`,
      stderr: '',
      code: 0,
    });
  });

  it('fails where deployments would be refused, and says why', async () => {
    const { stdout, code } = await impact(
      DATABASES.replace(
        '{ environmentType: development }',
        '{ application: other }',
      ),
      'apps',
      '--app',
      'shop',
      '--env',
      'development',
    );
    expect(stdout).toContain('~  postgres-shared  postgres  criteria\n');
    expect(stdout).toContain('definition postgres-shared→none');
    expect(stdout).toContain(
      '  1 new error:\n  error match/no-definition: No definition matches type "postgres"',
    );
    expect(code).toBe(1);
  });

  it('compares definitions alone without Score files', async () => {
    const { stdout } = await impact(
      DATABASES.replace('name: postgres-shared', 'name: postgres-other'),
      '-o',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual({
      apiVersion: 'platctl.platform-orchestrator.io/v1',
      kind: 'Impact',
      definitions: [
        {
          name: 'postgres-other',
          type: 'postgres',
          effect: 'added',
          changes: [],
        },
        {
          name: 'postgres-shared',
          type: 'postgres',
          effect: 'removed',
          changes: [],
        },
      ],
      environments: [],
    });
  });

  it('wants the application of Score files', async () => {
    expect(await impact(DATABASES, 'apps')).toEqual({
      stdout: '',
      stderr: 'Error: Name the application with --app\n',
      code: 2,
    });
  });
});

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

import { SHOP, shopIn } from '../__testUtils__/shop';
import { platctl } from '../__testUtils__/testCommandLine';

describe('platctl explain', () => {
  const explain = (...commandArguments: string[]) =>
    platctl(['explain', ...commandArguments], { directory: SHOP });

  it('ranks the candidates and says why each lost', async () => {
    expect(await explain('dns#any', ...shopIn('production'))).toEqual({
      stdout: `dns.default#any in shop/production (production) gets dns-production

✓  dns-production  dns-wildcard  1  It is the most specific rule that matches (environmentType 1).                                definitions/addresses.yaml:23
↓  dns             dns-wildcard  0  It matches with 0 (any resource of its class), but "dns-production" is more specific with 1.  definitions/addresses.yaml:11
`,
      stderr: '',
      code: 0,
    });
  });

  it('prints for machines', async () => {
    const { stdout } = await explain(
      'postgres.large',
      ...shopIn('eu'),
      '--env-type',
      'production',
      '-o',
      'json',
    );
    const { candidates, ...head } = JSON.parse(stdout);
    expect(head).toEqual({
      apiVersion: 'platctl.platform-orchestrator.io/v1',
      kind: 'MatchExplanation',
      application: 'shop',
      environment: 'eu',
      environmentType: 'production',
      request: { type: 'postgres', class: 'large', id: '*' },
      winner: 'postgres-cloud',
    });
    expect(candidates).toHaveLength(3);
    expect(candidates[2]).toEqual({
      definition: 'postgres-shared',
      driver: 'postgres',
      rule: 0,
      criteria: { environmentType: 'development' },
      score: 1,
      outcome: 'failed',
      reason:
        'class is "large", not "default"; environmentType is "production", not "development".',
      failed: [
        { field: 'class', expected: 'default', found: 'large' },
        {
          field: 'environmentType',
          expected: 'development',
          found: 'production',
        },
      ],
      file: 'definitions/databases.yaml',
      line: 15,
      column: 7,
    });
  });

  it('ends with 1 where nothing matches', async () => {
    const large = await explain('postgres.large', ...shopIn('development'));
    expect(large.stdout).toMatch(
      /^postgres\.large#\* in shop\/development \(development\) gets no definition\n\n✗ {2}postgres-cloud/,
    );
    expect(large.code).toBe(1);
    expect(await explain('redis', ...shopIn('development'))).toMatchObject({
      stdout: expect.stringContaining('No definition is of the type "redis".'),
      code: 1,
    });
  });

  it('gives the node of an implicit type its name', async () => {
    const { stdout } = await explain(
      'deployment-target',
      ...shopIn('production'),
    );
    expect(stdout).toMatch(
      /^deployment-target\.default#deployment-target in .* gets cluster\n/,
    );
  });

  it('refuses what names no resource', async () => {
    expect(await explain('#db', ...shopIn('production'))).toEqual({
      stdout: '',
      stderr:
        'Error: "#db" names no resource: write it as TYPE[.CLASS][#ID], such as postgres.large#workloads.api.db\n',
      code: 2,
    });
  });
});

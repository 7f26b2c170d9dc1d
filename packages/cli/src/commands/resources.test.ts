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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { aDeployment } from '../__testUtils__/samples';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const API = '/api/platform-orchestrator';
const KEY = '9f31c2d84be07a5516c9d30e2f7ab84410dc6e93';

describe('platctl resources', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  afterEach(() => portal.stop());

  async function resources(
    commandArguments: string[],
    answers: Record<string, Answer>,
  ) {
    portal = await startPortal(answers);
    return platctl(['resources', ...commandArguments], {
      environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
    });
  }

  const db: Resource = {
    key: KEY,
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
    application: 'shop',
    environment: 'development',
    environmentType: 'development',
    kind: 'resource',
    lane: 'api',
    state: 'active',
    retained: true,
    stateful: true,
    typeTitle: 'PostgreSQL database',
    definition: { name: 'postgres-shared', version: '3f2a91bc' },
    driver: 'postgres',
    health: 'healthy',
    outputs: {},
    secretOutputs: [],
    dependsOn: [],
    usedBy: [],
    deploymentId: 'deployment-1',
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
  };
  const dns: Resource = {
    ...db,
    key: 'b'.repeat(40),
    type: 'dns',
    id: 'shared.dns',
    state: 'failed',
    retained: false,
    definition: undefined,
  };

  it('lists those of all pages', async () => {
    const result = await resources(
      ['list', '--app', 'shop', '--env', 'development', '--retained'],
      {
        [`GET ${API}/resources?application=shop&environment=development&retained=true`]:
          { body: { items: [db], nextCursor: 'c1' } },
        [`GET ${API}/resources?application=shop&environment=development&retained=true&cursor=c1`]:
          { body: { items: [dns] } },
      },
    );
    expect(result).toEqual({
      stdout: `WHERE             TYPE      NAME        STATE     DEFINITION            KEY
shop/development  postgres  api.db      retained  postgres-shared 3f2a  ${KEY}
shop/development  dns       shared.dns  failed                          ${'b'.repeat(
        40,
      )}
`,
      stderr: '',
      code: 0,
    });
  });

  it('prints them for machines', async () => {
    const { stdout } = await resources(['list', '-o', 'json'], {
      [`GET ${API}/resources`]: { body: { items: [db] } },
    });
    expect(JSON.parse(stdout)).toEqual([db]);
  });

  it('says when there are none', async () => {
    const { stdout } = await resources(['list', '--type', 'redis'], {
      [`GET ${API}/resources?type=redis`]: { body: { items: [] } },
    });
    expect(stdout).toBe('No resources\n');
  });

  it('prunes one by its whole key', async () => {
    const result = await resources(['prune', KEY, '--quiet'], {
      [`POST ${API}/resources/${KEY}/prune`]: {
        body: aDeployment({ state: 'queued' }),
      },
    });
    expect(result).toEqual({
      stdout: 'Deployment #5 of shop/development is queued\n',
      stderr: '',
      code: 0,
    });
    expect(portal.requests[0].body).toEqual({ confirm: KEY });
  });

  it('adopts one by its whole key', async () => {
    const { stdout, code } = await resources(['adopt', KEY, '--quiet'], {
      [`POST ${API}/resources/${KEY}/adopt`]: { body: aDeployment() },
    });
    expect(portal.requests[0].body).toEqual({ confirm: KEY });
    expect(stdout).toBe('Deployment #5 of shop/development is succeeded\n');
    expect(code).toBe(0);
  });

  it('forgets one by its whole key', async () => {
    const { stdout, code } = await resources(['forget', KEY], {
      [`POST ${API}/resources/${KEY}/forget`]: { status: 204 },
    });
    expect(portal.requests[0].body).toEqual({ confirm: KEY });
    expect(stdout).toBe(`Forgot ${KEY}: it stays as it is\n`);
    expect(code).toBe(0);
  });
});

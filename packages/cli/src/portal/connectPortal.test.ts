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

import { startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const RESOURCES = 'GET /api/platform-orchestrator/resources';

describe('connectPortal', () => {
  const list = (environment: Record<string, string>) =>
    platctl(['resources', 'list'], { environment });

  it('signs in as a guest where there is no token and the portal lets guests in', async () => {
    const portal = await startPortal({
      [RESOURCES]: { body: { items: [] } },
      'POST /api/auth/guest/refresh': {
        body: { backstageIdentity: { token: 'guest', expiresInSeconds: 3600 } },
      },
    });
    const { code } = await list({ PLATCTL_URL: portal.url });
    await portal.stop();
    expect(code).toBe(0);
    expect(
      portal.requests.map(({ path, authorization }) => [path, authorization]),
    ).toEqual([
      ['/api/auth/guest/refresh', undefined],
      ['/api/platform-orchestrator/resources', 'Bearer guest'],
    ]);
  });

  it('names the portal that does not answer', async () => {
    const portal = await startPortal({});
    await portal.stop();
    expect(
      await list({ PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' }),
    ).toEqual({
      stdout: '',
      stderr: `Error: No portal answers at ${portal.url} (ECONNREFUSED). Start it, or set PLATCTL_URL to the address of another one.\n`,
      code: 1,
    });
  });

  it('refuses an address that is none', async () => {
    const { stderr, code } = await list({ PLATCTL_URL: 'portal' });
    expect(stderr).toMatch(/^Error: PLATCTL_URL is "portal"/);
    expect(code).toBe(2);
  });
});

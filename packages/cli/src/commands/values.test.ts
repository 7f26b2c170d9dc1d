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

import { SharedValueVersion } from '@platform-orchestrator/backstage-plugin-common';
import { folderWith, removeFolders } from '../__testUtils__/folder';
import { Answer, startPortal } from '../__testUtils__/startPortal';
import { platctl } from '../__testUtils__/testCommandLine';

const SHOP = '/api/platform-orchestrator/applications/shop';

describe('platctl values', () => {
  let portal: Awaited<ReturnType<typeof startPortal>> | undefined;

  afterEach(async () => {
    await portal?.stop();
    removeFolders();
  });

  async function values(
    commandArguments: string[],
    answers: Record<string, Answer> = {},
  ) {
    portal = await startPortal(answers);
    return platctl(['values', ...commandArguments, '--app', 'shop'], {
      directory: folderWith({ 'token.txt': 's3cret\n' }),
      environment: { PLATCTL_URL: portal.url, PLATCTL_TOKEN: 'secret' },
    });
  }

  const plain: SharedValueVersion = {
    name: 'REGION',
    level: 'application',
    secret: false,
    value: 'eu',
    version: 3,
    setBy: 'user:default/mira',
    setAt: '2026-11-20T10:00:00.000Z',
    action: 'set',
  };
  const secret: SharedValueVersion = {
    ...plain,
    name: 'TOKEN',
    level: 'environment',
    secret: true,
    value: undefined,
    description: 'of the shop',
    version: 4,
  };

  it('lists those of an environment, secret ones without their value', async () => {
    expect(
      await values(['list', '--env', 'prod'], {
        [`GET ${SHOP}/environments/prod/values`]: {
          body: { items: [plain, secret] },
        },
      }),
    ).toEqual({
      stdout: `NAME    VALUE     LEVEL        VERSION  DESCRIPTION
REGION  "eu"      application  3
TOKEN   (secret)  environment  4        of the shop
`,
      stderr: '',
      code: 0,
    });
  });

  it('sets one of all environments', async () => {
    const { stdout, code } = await values(['set', 'REGION', 'eu'], {
      [`PUT ${SHOP}/values/REGION`]: { body: plain },
    });
    expect(portal!.requests[0].body).toEqual({ value: 'eu' });
    expect(stdout).toBe('Set REGION, version 3\n');
    expect(code).toBe(0);
  });

  it('reads a secret from a file, and does not print it', async () => {
    const { stdout, stderr } = await values(
      ['set', 'TOKEN', '--file', 'token.txt', '--secret', '--env', 'prod'],
      { [`PUT ${SHOP}/environments/prod/values/TOKEN`]: { body: secret } },
    );
    expect(portal!.requests[0].body).toEqual({ value: 's3cret', secret: true });
    expect(stdout + stderr).toBe('Set TOKEN, version 4\n');
  });

  it('wants one value', async () => {
    const wanted = {
      stdout: '',
      stderr: 'Error: Give the value itself, or a file with --file\n',
      code: 2,
    };
    expect(await values(['set', 'REGION'])).toEqual(wanted);
    await portal!.stop();
    expect(
      await values(['set', 'REGION', 'eu', '--file', 'token.txt']),
    ).toEqual(wanted);
  });

  it('unsets one', async () => {
    const { stdout } = await values(['unset', 'REGION'], {
      [`DELETE ${SHOP}/values/REGION`]: { status: 204 },
    });
    expect(stdout).toBe('Unset REGION\n');
  });

  it('shows how one changed', async () => {
    const { stdout } = await values(['history', 'REGION'], {
      [`GET ${SHOP}/values/REGION/versions`]: {
        body: { items: [{ ...plain, version: 5, action: 'unset' }, plain] },
      },
    });
    expect(stdout).toBe(`VERSION  VALUE  BY                 AT
5        unset  user:default/mira  2026-11-20T10:00:00.000Z
3        "eu"   user:default/mira  2026-11-20T10:00:00.000Z
`);
  });
});

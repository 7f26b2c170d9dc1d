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

import { chmod } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { StoreReference } from '@platform-orchestrator/engine';
import { SecretStoreConfig } from '../../config';
import { readReference } from './readReference';

describe('readReference', () => {
  const directory = createMockDirectory({
    content: {
      'secrets.yaml': 'database/admin: hunter2-canary\nnumber: 7\n',
      'broken.yaml': '{ hunter2-canary: [',
    },
  });
  const stores = new Map<string, SecretStoreConfig>([
    ['demo', { type: 'file', path: directory.resolve('secrets.yaml') }],
    ['broken', { type: 'file', path: directory.resolve('broken.yaml') }],
    ['gone', { type: 'file', path: directory.resolve('gone.yaml') }],
    ['process', { type: 'environment', prefix: 'PO_TEST_' }],
  ]);

  beforeEach(async () => {
    process.env.PO_TEST_TOKEN = 'from the environment';
    await chmod(directory.resolve('secrets.yaml'), 0o600);
    await chmod(directory.resolve('broken.yaml'), 0o600);
  });
  afterEach(() => {
    delete process.env.PO_TEST_TOKEN;
  });

  function read(reference: Omit<StoreReference, 'kind'>) {
    return readReference({
      stores,
      reference: { kind: 'store', ...reference },
      signal: new AbortController().signal,
    });
  }

  it('reads a key of a file and a variable of the process', async () => {
    await expect(read({ store: 'demo', ref: 'database/admin' })).resolves.toBe(
      'hunter2-canary',
    );
    await expect(read({ store: 'process', ref: 'TOKEN' })).resolves.toBe(
      'from the environment',
    );
  });

  it.each([
    ['vault', 'x', "The secret store 'vault' is not configured"],
    ['demo', 'other', "The secret store 'demo' has no text 'other'"],
    ['demo', 'number', "The secret store 'demo' has no text 'number'"],
    ['demo', 'constructor', "has no text 'constructor'"],
    ['process', 'OTHER', 'the backend has no variable PO_TEST_OTHER'],
    ['broken', 'x', 'is not a YAML or JSON object'],
    ['gone', 'x', 'cannot be read: ENOENT'],
  ])('says of %s/%s that it is not there', async (store, ref, message) => {
    const error = await read({ store, ref }).catch(caught => caught);
    expect(error).toMatchObject({
      name: 'DriverError',
      message: expect.stringContaining(message),
      nextStep: expect.any(String),
    });
    expect(JSON.stringify([error.message, error.nextStep])).not.toContain(
      'canary',
    );
  });

  it('refuses a file that others can read', async () => {
    await chmod(directory.resolve('secrets.yaml'), 0o640);
    await expect(
      read({ store: 'demo', ref: 'database/admin' }),
    ).rejects.toMatchObject({
      kind: 'auth',
      nextStep: `Run chmod 600 ${directory.resolve('secrets.yaml')}`,
    });
  });

  it('refuses a version, which neither store has', async () => {
    await expect(
      read({ store: 'demo', ref: 'database/admin', version: '2' }),
    ).rejects.toThrow("version '2' of 'database/admin' is asked for");
  });
});

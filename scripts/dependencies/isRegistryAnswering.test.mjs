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

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { findFreePort } from '../network/findFreePort.mjs';
import { isRegistryAnswering } from './isRegistryAnswering.mjs';

const { signal } = new AbortController();

/** @param {number} port */
const registryAt = port => ({
  ...process.env,
  YARN_NPM_REGISTRY_SERVER: `http://127.0.0.1:${port}`,
  YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
});

describe('a registry', () => {
  it('answers', async () => {
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          name: 'yarn',
          'dist-tags': { latest: '1.0.0' },
          versions: { '1.0.0': { name: 'yarn', version: '1.0.0' } },
        }),
      ),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (
      server.address()
    );
    assert.equal(
      await isRegistryAnswering({ signal, env: registryAt(port) }),
      true,
    );
    server.close();
  });

  it('does not answer where nobody listens', async () => {
    assert.equal(
      await isRegistryAnswering({
        signal,
        env: registryAt(await findFreePort()),
      }),
      false,
    );
  });

  it('does not answer where it cannot', async () => {
    const server = createServer((_, response) =>
      response.writeHead(503).end('busy'),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (
      server.address()
    );
    assert.equal(
      await isRegistryAnswering({ signal, env: registryAt(port) }),
      false,
    );
    server.close();
  });
});

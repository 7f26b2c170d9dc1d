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

import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPlatformOrchestratorConfig } from '../config';
import { loadWrappingKeys } from './loadWrappingKeys';

describe('loadWrappingKeys', () => {
  const directory = createMockDirectory();

  beforeEach(() => directory.clear());

  function load(options: { isProduction: boolean; secrets?: JsonObject }) {
    const logger = mockServices.logger.mock();
    const dataDirectory = directory.resolve('data');
    const { secrets = {} } = options;
    const config = readPlatformOrchestratorConfig(
      new ConfigReader({ platformOrchestrator: { dataDirectory, secrets } }),
    );
    const { isProduction } = options;
    return {
      logger,
      loaded: loadWrappingKeys({ config, isProduction, logger, randomBytes }),
    };
  }

  it('takes the configured keys, everywhere', async () => {
    const secrets = { keys: [{ id: 'a', secret: 'x'.repeat(40) }] };
    for (const isProduction of [true, false]) {
      const { keys, notices } = await load({ isProduction, secrets }).loaded;
      expect(keys?.wrap('uid', Buffer.alloc(32)).keyId).toBe('a');
      expect(notices).toEqual([]);
    }
    expect(directory.content()).toEqual({});
  });

  it('makes a key for development once, readable only by its owner, and warns', async () => {
    const { loaded, logger } = load({ isProduction: false });
    const { keys, notices } = await loaded;
    const path = directory.resolve('data/development.key');
    expect((await stat(path)).mode % 0o1000).toBe(0o600);
    expect(notices).toEqual([expect.stringContaining(path)]);
    expect(logger.warn).toHaveBeenCalledWith(notices[0]);

    const wrapped = keys!.wrap('uid', Buffer.alloc(32, 1));
    const again = await load({ isProduction: false }).loaded;
    expect(again.keys!.unwrap('uid', wrapped)).toEqual(Buffer.alloc(32, 1));
  });

  it('has none in production, and says what to add', async () => {
    const { loaded, logger } = load({ isProduction: true });
    const { keys, notices } = await loaded;
    expect(keys).toBeUndefined();
    expect(notices).toEqual([
      expect.stringContaining('platformOrchestrator: { secrets: { keys:'),
    ]);
    expect(logger.error).toHaveBeenCalledWith(notices[0]);
    expect(directory.content()).toEqual({});
  });
});

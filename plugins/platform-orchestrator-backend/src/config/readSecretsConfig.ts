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

import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { configError } from './configError';
import {
  PlatformOrchestratorConfig,
  SecretStoreConfig,
  WrappingKeyConfig,
} from './PlatformOrchestratorConfig';

const KEY = 'platformOrchestrator.secrets';

/** 32 random bytes as base64 have 44 characters; less than 32 characters is a password, not a key. */
const MINIMUM_SECRET_LENGTH = 32;

/** So that a definition cannot read every variable of the backend process, which holds keys of its own. */
const DEFAULT_PREFIX = 'PLATFORM_ORCHESTRATOR_SECRET_';

/** Reads `platformOrchestrator.secrets`: keys for what is encrypted here, and stores outside. */
export function readSecretsConfig(
  config: Config | undefined,
): PlatformOrchestratorConfig['secrets'] {
  const keys = (config?.getOptionalConfigArray('keys') ?? []).map(readKey);
  keys.forEach(({ id }, index) => {
    if (keys.findIndex(key => key.id === id) < index) {
      throw configError(`${KEY}.keys[${index}].id`, `'${id}' is there twice`);
    }
  });
  const stores = config?.getOptionalConfig('stores');
  const names = stores?.keys() ?? [];
  return {
    keys,
    stores: new Map(
      names.map(name => [
        name,
        readStore(stores!.getConfig(name), `${KEY}.stores.${name}`),
      ]),
    ),
  };
}

function readKey(config: Config, index: number): WrappingKeyConfig {
  const key = {
    id: config.getString('id'),
    secret: config.getString('secret'),
  };
  if (key.secret.length < MINIMUM_SECRET_LENGTH) {
    throw configError(
      `${KEY}.keys[${index}].secret`,
      `it has ${key.secret.length} characters, at least ${MINIMUM_SECRET_LENGTH} are needed; 'openssl rand -base64 32' makes one`,
    );
  }
  return key;
}

function readStore(config: Config, name: string): SecretStoreConfig {
  const type = config.getString('type');
  switch (type) {
    case 'file':
      return { type, path: resolve(config.getString('path')) };
    case 'environment': {
      const prefix = config.getOptionalString('prefix') ?? DEFAULT_PREFIX;
      return { type, prefix };
    }
    default:
      throw configError(
        `${name}.type`,
        `expected 'file' or 'environment', found '${type}'`,
      );
  }
}

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

import { LoggerService } from '@backstage/backend-plugin-api';
import { PlatformOrchestratorConfig } from '../config';
import { keepDevelopmentKey } from './keepDevelopmentKey';
import { MISSING_KEYS_NOTICE } from './RefusingScope';
import { WrappingKeys } from './WrappingKeys';

/**
 * The configured keys; in development, where there are none, one that is made and kept in the data folder.
 *
 * @returns also what an administrator should know; no keys in production where none are configured
 */
export async function loadWrappingKeys(options: {
  config: PlatformOrchestratorConfig;
  isProduction: boolean;
  logger: LoggerService;
  randomBytes: (size: number) => Uint8Array;
}): Promise<{ keys?: WrappingKeys; notices: string[] }> {
  const { config, isProduction, logger, randomBytes } = options;
  const { keys } = config.secrets;
  if (keys.length > 0) {
    return { keys: new WrappingKeys({ keys, randomBytes }), notices: [] };
  }
  if (isProduction) {
    logger.error(MISSING_KEYS_NOTICE);
    return { notices: [MISSING_KEYS_NOTICE] };
  }
  const { path, secret } = await keepDevelopmentKey({
    dataDirectory: config.dataDirectory,
    randomBytes,
  });
  const notice = `Secrets are encrypted with the development key in ${path}: configure platformOrchestrator.secrets.keys before you keep anything that matters`;
  logger.warn(notice);
  const developmentKey = { id: 'development', secret };
  return {
    keys: new WrappingKeys({ keys: [developmentKey], randomBytes }),
    notices: [notice],
  };
}

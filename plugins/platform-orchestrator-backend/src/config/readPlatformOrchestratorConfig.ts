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
import { PlatformOrchestratorConfig } from './PlatformOrchestratorConfig';
import { readDefinitionSources } from './readDefinitionSources';
import { readImport } from './readImport';
import { readRetention } from './readRetention';
import { readSecretsConfig } from './readSecretsConfig';
import { readServiceAccess } from './readServiceAccess';
import { readSettings } from './readSettings';

/** Relative to the backend process. Ignored by Git in most repositories, for it may hold a key. */
const DEFAULT_DATA_DIRECTORY = '.data/platform-orchestrator';

/**
 * Reads `platformOrchestrator` once, when the plugin starts.
 *
 * @param root - the whole configuration
 * @throws an error that names the full path of the key that is wrong
 */
export function readPlatformOrchestratorConfig(
  root: Config,
): PlatformOrchestratorConfig {
  const config = root.getOptionalConfig('platformOrchestrator');
  return {
    dataDirectory: resolve(
      config?.getOptionalString('dataDirectory') ?? DEFAULT_DATA_DIRECTORY,
    ),
    definitions: readDefinitionSources(config),
    secrets: readSecretsConfig(config?.getOptionalConfig('secrets')),
    serviceAccess: readServiceAccess(config),
    settings: readSettings(config?.getOptionalConfig('deployments')),
    retention: readRetention(config?.getOptionalConfig('retention')),
    import: readImport(config?.getOptionalConfig('import')),
    allowFileLocations:
      config?.getOptionalBoolean('scoreFiles.allowFileLocations') ?? false,
  };
}

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

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { platformOrchestratorDriversExtensionPoint } from '@platform-orchestrator/backstage-plugin-node';
import { GitopsDriver } from './GitopsDriver';
import { RepositoryPool } from './git/RepositoryPool';
import { readGitopsConfig } from './readGitopsConfig';
import { SecretStores, gitopsSecretStoresExtensionPoint } from './stores';

/** Adds the target `gitops`. @public */
export const platformOrchestratorModuleGitops = createBackendModule({
  pluginId: 'platform-orchestrator',
  moduleId: 'gitops',
  register(env) {
    const stores = new SecretStores();
    env.registerExtensionPoint(gitopsSecretStoresExtensionPoint, stores);
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        drivers: platformOrchestratorDriversExtensionPoint,
      },
      async init({ config, drivers }) {
        const { author, directory, secretStores } = readGitopsConfig(config);
        // not before the plugin starts: other modules may add types of stores until then
        drivers.addDriver(
          () =>
            new GitopsDriver({
              repositories: new RepositoryPool({ directory, author }),
              stores: stores.open(secretStores),
            }),
        );
      },
    });
  },
});

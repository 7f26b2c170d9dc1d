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
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createCreateApplicationAction } from './actions/createCreateApplicationAction';
import { createCreateEnvironmentAction } from './actions/createCreateEnvironmentAction';
import { createDeployAction } from './actions/createDeployAction';
import { createPlanAction } from './actions/createPlanAction';
import { createWriteScoreAction } from './actions/createWriteScoreAction';
import { connectOrchestrator } from './api/connectOrchestrator';
import { explained } from './api/explained';
import { PortalLinks } from './links/PortalLinks';

/**
 * Adds the actions of the platform orchestrator to the scaffolder.
 *
 * @public
 */
export const scaffolderModulePlatformOrchestrator = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'platform-orchestrator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, config, discovery, scaffolder }) {
        const connect = connectOrchestrator({ auth, discovery });
        const links = PortalLinks.fromConfig(config);
        scaffolder.addActions(
          createWriteScoreAction(),
          explained(createCreateApplicationAction({ connect })),
          explained(createCreateEnvironmentAction({ connect })),
          explained(createPlanAction({ connect, links })),
          explained(createDeployAction({ auth, connect, links })),
        );
      },
    });
  },
});

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

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { applicationMessages } from './messages/application';
import { commonMessages } from './messages/common';
import { deploymentMessages } from './messages/deployment';
import { entityMessages } from './messages/entity';
import { environmentMessages } from './messages/environment';
import { graphMessages } from './messages/graph';
import { planMessages } from './messages/plan';
import { setupMessages } from './messages/setup';
import { statusMessages } from './messages/status';

/**
 * Every text of the plugin, in English. Other languages and other words come from the app.
 *
 * @public
 */
export const platformOrchestratorTranslationRef = createTranslationRef({
  id: 'plugin.platform-orchestrator',
  messages: {
    ...commonMessages,
    ...statusMessages,
    ...applicationMessages,
    ...environmentMessages,
    ...graphMessages,
    ...planMessages,
    ...deploymentMessages,
    ...entityMessages,
    ...setupMessages,
  },
});

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

import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// Carries events between plugins, whose first ones come soon.
backend.add(import('@backstage/plugin-events-backend'));

// Serves the built frontend, so that the demo needs one port.
backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('./demo'));

backend.add(import('@platform-orchestrator/backstage-plugin-backend'));
backend.add(
  import('@platform-orchestrator/backstage-plugin-backend-module-postgres'),
);
backend.add(
  import('@platform-orchestrator/backstage-plugin-backend-module-gitops'),
);
backend.add(
  import(
    '@platform-orchestrator/backstage-plugin-catalog-backend-module-platform-orchestrator'
  ),
);
backend.add(
  import(
    '@platform-orchestrator/backstage-plugin-scaffolder-backend-module-platform-orchestrator'
  ),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// In development Backstage keeps a process whose start failed, which nobody
// would notice behind `npm start`.
backend.start().catch(error => {
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});

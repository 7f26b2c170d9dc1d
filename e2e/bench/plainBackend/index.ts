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

import { createRequire } from 'node:module';
import { join } from 'node:path';

// The demo's backend without our plugins: what `bench:first` compares the memory of the backend with. It takes its packages from the demo's backend.
const backendRequire = createRequire(
  join(__dirname, '../../../packages/backend/package.json'),
);
const { createBackend } = backendRequire('@backstage/backend-defaults');
const backend = createBackend();
for (const name of [
  '@backstage/plugin-app-backend',
  '@backstage/plugin-auth-backend',
  '@backstage/plugin-auth-backend-module-guest-provider',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
  '@backstage/plugin-catalog-backend',
  '@backstage/plugin-catalog-backend-module-scaffolder-entity-model',
  '@backstage/plugin-catalog-backend-module-logs',
  '@backstage/plugin-scaffolder-backend',
  '@backstage/plugin-search-backend',
  '@backstage/plugin-search-backend-module-catalog',
  '@backstage/plugin-events-backend',
  '@backstage/plugin-user-settings-backend',
  '@backstage/plugin-notifications-backend',
  '@backstage/plugin-signals-backend',
]) {
  backend.add(backendRequire(name));
}
backend.start();

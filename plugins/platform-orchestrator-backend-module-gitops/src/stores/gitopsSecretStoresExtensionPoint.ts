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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SecretStoreWriter } from './SecretStoreWriter';

/** Makes a store of its entry in `platformOrchestrator.drivers.gitops.secretStores`. @public */
export type SecretStoreFactory = (options: {
  id: string;
  config: Config;
}) => SecretStoreWriter;

/** Takes types of secret stores beside `file`. @public */
export interface GitopsSecretStoresExtensionPoint {
  /** Adds a type; the same one twice stops the start. */
  addType(type: string, factory: SecretStoreFactory): void;
}

/** Where modules add types of secret stores for the target `gitops`. @public */
export const gitopsSecretStoresExtensionPoint =
  createExtensionPoint<GitopsSecretStoresExtensionPoint>({
    id: 'platform-orchestrator.gitops-secret-stores',
  });

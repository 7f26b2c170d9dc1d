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
import { Driver, Runner } from '@platform-orchestrator/engine';

/** What the plugin gives the drivers that ask for it. @public */
export interface DriverHost {
  /** Runs heavy programs beside the portal's process. */
  runner: Runner;
}

/** Makes a driver when the plugin starts; for drivers that must open something first, or use what their host has. @public */
export type DriverFactory = (host: DriverHost) => Driver | Promise<Driver>;

/** Takes the drivers of other modules. @public */
export interface PlatformOrchestratorDriversExtensionPoint {
  /**
   * Adds a driver under its id. The same id twice stops the start.
   *
   * @param driver - the driver, or what makes it; a factory is called once, when the plugin starts
   */
  addDriver(driver: Driver | DriverFactory): void;
}

/**
 * Where modules add drivers.
 *
 * @example
 * ```ts
 * export const acmeModule = createBackendModule({
 *   pluginId: 'platform-orchestrator',
 *   moduleId: 'acme',
 *   register(env) {
 *     env.registerInit({
 *       deps: { drivers: platformOrchestratorDriversExtensionPoint },
 *       async init({ drivers }) {
 *         drivers.addDriver(new AcmeDriver());
 *       },
 *     });
 *   },
 * });
 * ```
 *
 * @public
 */
export const platformOrchestratorDriversExtensionPoint =
  createExtensionPoint<PlatformOrchestratorDriversExtensionPoint>({
    id: 'platform-orchestrator.drivers',
  });

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
  DriverFactory,
  DriverHost,
  PlatformOrchestratorDriversExtensionPoint,
} from '@platform-orchestrator/backstage-plugin-node';
import { Driver } from '@platform-orchestrator/engine';
import { InstalledDrivers } from './InstalledDrivers';

/** Takes the drivers of modules while they start, and makes the registry when all have. */
export class DriverCollector
  implements PlatformOrchestratorDriversExtensionPoint
{
  readonly #added: (Driver | DriverFactory)[] = [];

  addDriver(driver: Driver | DriverFactory): void {
    this.#added.push(driver);
  }

  /**
   * @param builtIn - drivers that are always there
   * @param host - what factories get
   */
  async collect(
    builtIn: readonly Driver[],
    host: DriverHost,
  ): Promise<InstalledDrivers> {
    const added = await Promise.all(
      this.#added.map(driver =>
        typeof driver === 'function' ? driver(host) : driver,
      ),
    );
    return new InstalledDrivers([...builtIn, ...added]);
  }
}

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

import { ConflictError } from '@backstage/errors';
import { Driver, DriverRegistry } from '@platform-orchestrator/engine';

/** The drivers of this installation. */
export class InstalledDrivers implements DriverRegistry {
  readonly #drivers: ReadonlyMap<string, Driver>;

  /** @throws ConflictError when two drivers have the same id, for then nobody knows which one a definition means */
  constructor(drivers: readonly Driver[]) {
    const byId = new Map<string, Driver>();
    for (const driver of drivers) {
      if (byId.has(driver.id)) {
        throw new ConflictError(
          `Two drivers are called '${driver.id}': remove one of the modules that add it`,
        );
      }
      byId.set(driver.id, driver);
    }
    this.#drivers = byId;
  }

  get(id: string): Driver | undefined {
    return this.#drivers.get(id);
  }

  list(): readonly Driver[] {
    return [...this.#drivers.values()];
  }
}

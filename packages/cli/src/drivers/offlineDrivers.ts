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

import { computeDrivers } from '@platform-orchestrator/compute-drivers';
import { Driver, DriverRegistry } from '@platform-orchestrator/engine';
import { suggestNear } from '@platform-orchestrator/score';
import { PortalDriver } from './PortalDriver';

/**
 * The drivers that the command line has: those that only compute. Any other name stands for a driver of the portal, but for one that is nearly the name of one of these,
 * which is a misspelt one.
 */
export function offlineDrivers(): DriverRegistry {
  const drivers = new Map<string, Driver>(
    computeDrivers().map(driver => [driver.id, driver]),
  );
  const names = [...drivers.keys()];
  return {
    get: id =>
      drivers.get(id) ??
      (suggestNear(id, names) === undefined ? new PortalDriver(id) : undefined),
    list: () => [...drivers.values()],
  };
}

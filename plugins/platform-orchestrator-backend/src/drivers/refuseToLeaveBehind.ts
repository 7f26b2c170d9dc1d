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

import { Driver, DriverError } from '@platform-orchestrator/engine';

/** Also shown to administrators. */
export const MEMORY_DATABASE_NOTICE =
  'The database of the platform orchestrator is kept in memory: it forgets everything at the next restart, so only drivers that leave nothing behind may run. ' +
  'Configure backend.database with a file or with PostgreSQL';

/** Keeps a driver from making things that the orchestrator would not know any more after a restart. Drivers that only compute are let through. */
export function refuseToLeaveBehind(driver: Driver): Driver {
  if (driver.capabilities.pure) {
    return driver;
  }
  // the methods that stay are called on the driver itself, which may have private fields
  return new Proxy(driver, {
    get(target, property) {
      if (property === 'apply') {
        return async () => {
          throw new DriverError(
            'invalid',
            `The driver ${target.id} makes things that outlive the database, which is kept in memory`,
            {
              nextStep:
                'Configure backend.database with a file or with PostgreSQL',
            },
          );
        };
      }
      const value = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

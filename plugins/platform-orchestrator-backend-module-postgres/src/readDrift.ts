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

import { Observed } from '@platform-orchestrator/backstage-plugin-node';
import { FoundDatabase } from './findDatabase';
import { FoundRole } from './findRole';

/** What differs from what `apply` leaves. Names of roles are secret and stay out. */
export function readDrift(options: {
  database: FoundDatabase | undefined;
  role: FoundRole | undefined;
}): Observed['drift'] {
  const { database, role } = options;
  const drift: Observed['drift'] = [];
  const expect = (path: string, expected: string, found: string) => {
    if (expected !== found) {
      drift.push({ path, expected, found });
    }
  };
  expect('database', 'exists', database ? 'exists' : 'absent');
  expect('role', 'exists', role ? 'exists' : 'absent');
  if (database) {
    expect('database.open', 'no', database.open ? 'yes' : 'no');
    expect(
      'database.allowsConnections',
      'yes',
      database.allowsConnections ? 'yes' : 'no',
    );
    expect(
      'database.owner',
      'its role',
      database.owner === role?.name ? 'its role' : 'another role',
    );
  }
  if (role) {
    expect('role.privileged', 'no', role.privileged ? 'yes' : 'no');
  }
  return drift;
}

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

import { members } from './members';
import { Rule } from './Rule';

/** Ports of the service differ. A warning, since the workload runs, but others reach only one of them. */
export const servicePortsAreDistinct: Rule = {
  rule: 'Two ports of the service differ in port or protocol.',
  *check({ document }) {
    const [[, service] = ['', undefined]] = members({
      service: document.service,
    });
    const taken = new Map<string, string>();
    for (const [name, { port, protocol = 'TCP' }] of members(service?.ports)) {
      const first = taken.get(`${port}/${protocol}`);
      if (first === undefined) {
        taken.set(`${port}/${protocol}`, name);
      } else {
        yield {
          code: 'score/duplicate-port',
          severity: 'warning',
          message: `The ports "${first}" and "${name}" are the same.`,
          path: ['service', 'ports', name],
          key: true,
          expected: 'another port or protocol',
          found: `${port}/${protocol} again`,
          suggestion: 'give one of them another port, or remove it',
          related: [
            { message: 'The first one.', path: ['service', 'ports', first] },
          ],
        };
      }
    }
  },
};

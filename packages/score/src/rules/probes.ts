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

/** A probe asks one question. A warning: the specification prefers `exec`. */
export const probesAreUnambiguous: Rule = {
  rule: 'A probe has one of `httpGet` and `exec`.',
  *check({ document }) {
    for (const [name, container] of members(document.containers)) {
      for (const [field, probe] of members(container)) {
        if (
          (field === 'livenessProbe' || field === 'readinessProbe') &&
          probe.httpGet !== undefined &&
          probe.exec !== undefined
        ) {
          yield {
            code: 'score/ambiguous-probe',
            severity: 'warning',
            message: `"${field}" has two kinds of probe: "exec" counts.`,
            path: ['containers', name, field, 'httpGet'],
            key: true,
            expected: 'one of "httpGet", "exec"',
            found: 'both',
            suggestion: 'remove the one that is not meant',
          };
        }
      }
    }
  },
};

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

import { JsonObject } from '../model/Json';
import { parseCpu } from '../resources/parseCpu';
import { parseMemory } from '../resources/parseMemory';
import { isMapping } from '../source/isMapping';
import { members } from './members';
import { Rule } from './Rule';

const PARSERS = { cpu: parseCpu, memory: parseMemory };

/** Requests do not exceed limits. A warning: Kubernetes refuses it, other runtimes ignore both. */
export const computeRequestsFit: Rule = {
  rule: 'A container requests no more than its limit.',
  *check({ document }) {
    for (const [name, container] of members(document.containers)) {
      const { limits, requests } = isMapping(container.resources)
        ? container.resources
        : ({} as JsonObject);
      if (!isMapping(limits) || !isMapping(requests)) {
        continue;
      }
      for (const [unit, parse] of Object.entries(PARSERS)) {
        const [limit, request] = [limits[unit], requests[unit]];
        if (
          typeof limit === 'string' &&
          typeof request === 'string' &&
          (parse(request) ?? 0) > (parse(limit) ?? Infinity)
        ) {
          yield {
            code: 'score/request-above-limit',
            severity: 'warning',
            message: `The container "${name}" requests more ${unit} than its limit.`,
            path: ['containers', name, 'resources', 'requests', unit],
            expected: `at most ${limit}`,
            found: request,
            suggestion: 'lower the request or raise the limit',
            related: [
              {
                message: 'The limit.',
                path: ['containers', name, 'resources', 'limits', unit],
              },
            ],
          };
        }
      }
    }
  },
};

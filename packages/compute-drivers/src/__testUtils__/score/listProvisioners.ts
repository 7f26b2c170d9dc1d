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

import { DefinitionSet } from '@platform-orchestrator/engine';

/** A provisioner as the tools list it. */
export interface ListedProvisioner {
  type: string;
  class: string;
  params: string[];
  outputs: string[];
  description: string;
  uri: string;
}

/** All provisioners, by type and class, and among equal ones in the order in which they match. */
export function listProvisioners({
  definitions,
}: DefinitionSet): ListedProvisioner[] {
  return [...definitions.values()]
    .flatMap(({ type, provisioner, description = '', title = '' }) =>
      provisioner
        ? [
            {
              order: provisioner.order,
              listed: {
                type,
                class: provisioner.class ?? '(any)',
                params: [...provisioner.params].sort(),
                outputs: [...provisioner.outputs].sort(),
                description,
                uri: title,
              },
            },
          ]
        : [],
    )
    .sort(
      ({ listed: left, order: one }, { listed: right, order: other }) =>
        compare(left.type, right.type) ||
        compare(left.class, right.class) ||
        one - other,
    )
    .map(({ listed }) => listed);
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

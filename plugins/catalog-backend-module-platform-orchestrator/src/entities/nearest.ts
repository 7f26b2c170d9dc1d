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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';

/**
 * The closest nodes that are wanted, along `dependsOn` or `usedBy`: what lies between, such as a resource that is no entity, is passed through.
 *
 * @returns keys, sorted
 */
export function nearest(options: {
  from: Resource;
  along: 'dependsOn' | 'usedBy';
  nodes: ReadonlyMap<string, Resource>;
  wanted: (node: Resource) => boolean;
}): Resource[] {
  const { from, along, nodes, wanted } = options;
  const seen = new Set([from.key]);
  const open = [...from[along]];
  const found: Resource[] = [];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const node = nodes.get(key);
    if (!node || seen.has(key)) {
      continue;
    }
    seen.add(key);
    if (wanted(node)) {
      found.push(node);
    } else {
      open.push(...node[along]);
    }
  }
  return found;
}

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

import { GraphNode } from '../../model/ResourceGraph';
import { diffExpressions } from './diffExpressions';

/** Something of a resource that would be other than now. @public */
export interface NodeChange {
  field: 'definition' | 'driver' | 'params' | 'inputs' | 'secrets';
  /** JSON path of the value, for `params`, `inputs` and `secrets`. */
  path?: string;
  /** For people, such as `definition postgres-shared 3f2a→91bc` or `inputs.host changed`. Never holds a value. */
  text: string;
}

/** What differs between two versions of a node: nothing when a deployment would find it unchanged. */
export function compareNodes(
  before: GraphNode,
  after: GraphNode,
): NodeChange[] {
  return [
    ...compareDefinitions(before, after),
    ...(before.driver === after.driver
      ? []
      : [
          {
            field: 'driver' as const,
            text: `driver ${before.driver ?? 'none'}→${after.driver ?? 'none'}`,
          },
        ]),
    ...(['params', 'inputs', 'secrets'] as const).flatMap(field =>
      diffExpressions(before[field], after[field]).map(path => ({
        field,
        path,
        text: `${path === '' ? field : joinPath(field, path)} changed`,
      })),
    ),
  ];
}

function compareDefinitions(
  { definition: before }: GraphNode,
  { definition: after }: GraphNode,
): NodeChange[] {
  if (before?.name !== after?.name) {
    return [
      {
        field: 'definition',
        text: `definition ${before?.name ?? 'none'}→${after?.name ?? 'none'}`,
      },
    ];
  }
  if (before && after && before.version !== after.version) {
    const short = (version: string) => version.slice(0, 4);
    return [
      {
        field: 'definition',
        text: `definition ${before.name} ${short(before.version)}→${short(
          after.version,
        )}`,
      },
    ];
  }
  return [];
}

function joinPath(field: string, path: string): string {
  return path.startsWith('[') ? `${field}${path}` : `${field}.${path}`;
}

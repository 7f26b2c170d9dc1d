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

import { JsonPath } from '../model/JsonPath';
import { WorkloadWithSource } from './PrimedResource';
import { resourceUid } from './resourceUid';

/** A resource as a workload declares it. */
export interface DeclaredResource extends WorkloadWithSource {
  uid: string;
  name: string;
  path: JsonPath;
}

/** The resources of workloads in the order of the names of the workloads, then of their own. */
export function declaredResources(
  workloads: readonly WorkloadWithSource[],
): DeclaredResource[] {
  return [...workloads]
    .sort((left, right) =>
      compareNames(left.workload.metadata.name, right.workload.metadata.name),
    )
    .flatMap(declaring =>
      Object.entries(declaring.workload.resources ?? {})
        .sort(([left], [right]) => compareNames(left, right))
        .map(([name, request]) => ({
          ...declaring,
          uid: resourceUid(request, declaring.workload.metadata.name, name),
          name,
          path: ['resources', name],
        })),
    );
}

/** Not by the rules of a language, which differ from machine to machine. */
function compareNames(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

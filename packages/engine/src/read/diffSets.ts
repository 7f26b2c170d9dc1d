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

import { JsonPath, JsonValue, formatPath } from '@platform-orchestrator/score';
import { DeploymentSet } from '../model/DeploymentSet';

/** One value that differs between two versions of a workload. @public */
export interface SetChange {
  /** JSON path in the Score file, such as `containers.main.image`. */
  path: string;
  /** Missing where it was added. */
  before?: JsonValue;
  /** Missing where it was removed. */
  after?: JsonValue;
}

/** What turns one set into another. @public */
export interface SetDifference {
  /** Names of workloads, sorted. */
  added: string[];
  removed: string[];
  changed: { workload: string; changes: SetChange[] }[];
}

/**
 * Compares two sets, workload by workload and value by value.
 *
 * @public
 */
export function diffSets(
  before: DeploymentSet,
  after: DeploymentSet,
): SetDifference {
  const names = [
    ...new Set([
      ...Object.keys(before.workloads),
      ...Object.keys(after.workloads),
    ]),
  ].sort();
  const has = (set: DeploymentSet, name: string) =>
    Object.hasOwn(set.workloads, name);
  return {
    added: names.filter(name => !has(before, name)),
    removed: names.filter(name => !has(after, name)),
    changed: names
      .filter(name => has(before, name) && has(after, name))
      .map(workload => ({
        workload,
        changes: diffValues(
          before.workloads[workload] as unknown as JsonValue,
          after.workloads[workload] as unknown as JsonValue,
          [],
        ),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}

function diffValues(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: JsonPath,
): SetChange[] {
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .sort()
      .flatMap(key => diffValues(before[key], after[key], [...path, key]));
  }
  if (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length
  ) {
    return before.flatMap((item, index) =>
      diffValues(item, after[index], [...path, index]),
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return [];
  }
  return [
    {
      path: formatPath(path),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function isMap(
  value: JsonValue | undefined,
): value is Record<string, JsonValue | undefined> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

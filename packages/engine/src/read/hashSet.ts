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

import { JsonValue, Workload } from '@platform-orchestrator/score';
import { hashJson } from '../model/canonicalJson';
import { DeploymentSet } from '../model/DeploymentSet';

/**
 * Identifies the content of a set: 40 hex digits, the same for equal workloads whatever the order of their fields. Positions and paths of files are not part of it.
 *
 * @public
 */
export function hashSet(workloads: Record<string, Workload>): string {
  return hashJson(workloads as unknown as JsonValue);
}

/** A set of these workloads, in the order of their names. @public */
export function makeSet(workloads: Record<string, Workload>): DeploymentSet {
  const sorted = Object.fromEntries(
    Object.keys(workloads)
      .sort()
      .map(name => [name, workloads[name]]),
  );
  return { hash: hashSet(sorted), workloads: sorted };
}

/** The set without any workload. @public */
export function emptySet(): DeploymentSet {
  return makeSet({});
}

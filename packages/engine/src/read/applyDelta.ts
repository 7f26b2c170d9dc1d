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

import {
  Diagnostic,
  Workload,
  suggestNear,
} from '@platform-orchestrator/score';
import { DeploymentSet } from '../model/DeploymentSet';
import { ScoreSources } from './ScoreSources';
import { makeSet } from './hashSet';

/** Adds or replaces the given workloads, removes the named ones and keeps all others. Removing what is not there changes nothing. */
export function applyDelta(options: {
  workloads: Record<string, Workload>;
  remove: readonly string[];
  currentSet: DeploymentSet | undefined;
  sources: ScoreSources;
}): { set: DeploymentSet; diagnostics: Diagnostic[] } {
  const { workloads, remove, currentSet, sources } = options;
  const current = currentSet?.workloads ?? {};
  const diagnostics: Diagnostic[] = [];
  for (const name of remove) {
    if (Object.hasOwn(workloads, name)) {
      diagnostics.push({
        code: 'score/given-and-removed',
        severity: 'error',
        message: `The workload "${name}" is both given and to be removed.`,
        ...sources.get(name)?.locate(['metadata', 'name']),
        path: 'metadata.name',
        suggestion: 'leave out its Score file, or do not remove it',
      });
    } else if (!Object.hasOwn(current, name)) {
      const near = suggestNear(name, Object.keys(current));
      diagnostics.push({
        code: 'score/nothing-to-remove',
        severity: 'warning',
        message: `The workload "${name}" is to be removed, but is not there.`,
        found: name,
        ...(near !== undefined && { suggestion: `did you mean "${near}"?` }),
      });
    }
  }
  const kept = Object.entries(current).filter(
    ([name]) => !remove.includes(name),
  );
  return {
    set: makeSet({ ...Object.fromEntries(kept), ...workloads }),
    diagnostics,
  };
}

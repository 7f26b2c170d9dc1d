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

import { parseWorkload } from '@platform-orchestrator/score';
import { DeploymentSource } from '../model/DeploymentSet';

/** Names of the workloads that a source changes; undefined for sources that are never superseded. */
export function sourceWorkloads(
  source: DeploymentSource,
): ReadonlySet<string> | 'all' | undefined {
  if (source.kind === 'set') {
    return source.workloads ? new Set(source.workloads) : 'all';
  }
  if (source.kind !== 'score') {
    return undefined;
  }
  if (source.complete) {
    return 'all';
  }
  const names = source.files.flatMap(({ path, content }) => {
    const { workload } = parseWorkload(content, { file: path });
    return workload ? [workload.metadata.name] : [];
  });
  return new Set([...names, ...(source.remove ?? [])]);
}

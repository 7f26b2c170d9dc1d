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

import { Workload, suggestNear } from '@platform-orchestrator/score';

/** The outputs of a resource of type `service`: `name`, `port` (the first by name) and `ports.<name>`. */
const OUTPUTS = ['name', 'port', 'ports'];

/** Checks what a placeholder reads of another workload's service. */
export function checkServicePath(
  workload: Workload,
  path: readonly string[],
): { message: string; suggestion?: string } | undefined {
  const [output, port, ...rest] = path;
  const { name } = workload.metadata;
  const ports = Object.keys(workload.service?.ports ?? {}).sort();
  if (!OUTPUTS.includes(output)) {
    return {
      message: `the service of a workload has no output "${output}"`,
      suggestion: didYouMean(output, OUTPUTS),
    };
  }
  if (output === 'name' || output === 'port') {
    if (port !== undefined) {
      return { message: `nothing can follow "${output}" of a service` };
    }
    return output === 'port' && ports.length === 0
      ? {
          message: `the workload "${name}" has no service port`,
          suggestion: `add service.ports to "${name}"`,
        }
      : undefined;
  }
  if (port === undefined || rest.length > 0) {
    return {
      message: 'the name of one port must follow "ports"',
      suggestion: `there is: ${ports.join(', ') || 'no port'}`,
    };
  }
  return ports.includes(port)
    ? undefined
    : {
        message: `the workload "${name}" has no service port "${port}"`,
        suggestion: didYouMean(port, ports),
      };
}

function didYouMean(word: string, names: readonly string[]): string {
  const near = suggestNear(word, names);
  return near === undefined
    ? `there is: ${names.join(', ') || 'none'}`
    : `did you mean "${near}"?`;
}

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

import { JsonValue } from '@backstage/types';
import { DeploymentEvent } from '@platform-orchestrator/backstage-plugin-common';

/**
 * One journal entry as a line of a task's log; nothing for entries that only matter to the orchestrator itself.
 *
 * @param options.nameOf - What people call the node with a key.
 */
export function describeEvent(options: {
  event: DeploymentEvent;
  nameOf: (key: string) => string;
}): string | undefined {
  const { event, nameOf } = options;
  const { kind, body } = event;
  const node = event.node === undefined ? '' : nameOf(event.node);
  switch (kind) {
    case 'deployment.started':
      return 'Deployment started';
    case 'deployment.settling':
      return `Waiting until running: ${names(body.workloads).join(', ')}`;
    case 'node.begin':
      return `${node}: ${body.step ?? body.action ?? 'apply'} …`;
    case 'node.end':
      return `${node}: ${describeEnd(body)}`;
    case 'node.skipped':
      return `${node}: skipped, ${body.reason ?? 'nothing to do'}`;
    case 'node.blocked':
      return `${node}: blocked by ${names(body.by).map(nameOf).join(', ')}`;
    case 'node.observed':
      return `${node}: ${[body.health, body.message]
        .filter(Boolean)
        .join(', ')}`;
    case 'log':
      return `${node}: ${body.text ?? ''}`;
    default:
      return undefined;
  }
}

function describeEnd(body: DeploymentEvent['body']): string {
  const { problem, milliseconds } = body;
  if (problem && typeof problem === 'object' && !Array.isArray(problem)) {
    return `failed, ${problem.message}`;
  }
  return typeof milliseconds === 'number'
    ? `done in ${(milliseconds / 1000).toFixed(1)} s`
    : 'done';
}

function names(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

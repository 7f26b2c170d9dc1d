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
  DeploymentEvent,
  PlatformOrchestratorApi,
} from '@platform-orchestrator/backstage-plugin-common';

/** A stream of events that a test speaks into. */
export interface ControlledStream {
  /** How it was opened, each time. */
  calls: { after?: number; signal?: AbortSignal }[];
  /** Sends events; an error breaks the stream off. */
  say(...entries: (DeploymentEvent | Error)[]): void;
  /** What the client does. */
  followDeployment: PlatformOrchestratorApi['followDeployment'];
}

/** Makes a stream that says what it is told to, until it is aborted. */
export function controlledStream(): ControlledStream {
  const queue: (DeploymentEvent | Error)[] = [];
  const calls: ControlledStream['calls'] = [];
  let wake = () => {};
  const somethingToDo = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });

  return {
    calls,
    say(...entries) {
      queue.push(...entries);
      wake();
    },
    async *followDeployment({ after }, options) {
      const signal = options?.signal;
      calls.push({ after, signal });
      signal?.addEventListener('abort', () => wake());
      while (!signal?.aborted) {
        const next = queue.shift();
        if (next instanceof Error) {
          throw next;
        }
        if (next) {
          yield next;
        } else {
          await somethingToDo();
        }
      }
    },
  };
}

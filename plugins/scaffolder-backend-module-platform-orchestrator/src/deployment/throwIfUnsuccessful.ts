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
  Deployment,
  DeploymentState,
} from '@platform-orchestrator/backstage-plugin-common';
import { describeProblem } from './describeProblem';

/** Ends at which what was asked for is not there. */
const UNSUCCESSFUL: ReadonlySet<DeploymentState> = new Set([
  'failed',
  'cancelled',
  'superseded',
  'stale',
]);

/** Fails a step whose deployment ended otherwise than well, with what went wrong and what to do. */
export function throwIfUnsuccessful(
  deployment: Deployment,
  link: string,
): void {
  const { state, problems, supersededBy } = deployment;
  if (UNSUCCESSFUL.has(state)) {
    const by = supersededBy ? ` by ${supersededBy}` : '';
    throw new Error(
      [
        `The deployment is ${state}${by}: ${link}`,
        ...problems.map(describeProblem),
      ].join('\n'),
    );
  }
}

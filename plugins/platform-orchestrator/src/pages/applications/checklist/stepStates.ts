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

import { Capabilities } from '@platform-orchestrator/backstage-plugin-common';

/** The environment type in which a first deployment runs. */
export const FIRST_TYPE = 'development';

/** `next` is the step whose turn it is. */
export type StepState = 'done' | 'next' | 'later' | 'failed';

/** How far an installation is: definitions, somewhere to run, an application. */
export function stepStates(
  definitions: Capabilities['definitions'],
): [StepState, StepState, StepState] {
  const broken = definitions.problems.some(
    problem => problem.severity === 'error',
  );
  const loaded = definitions.definitions > 0;
  const target = definitions.targets.includes(FIRST_TYPE);
  if (broken) {
    return ['failed', target ? 'done' : 'later', 'later'];
  }
  if (!loaded) {
    return ['next', 'later', 'later'];
  }
  return target ? ['done', 'done', 'next'] : ['done', 'next', 'later'];
}

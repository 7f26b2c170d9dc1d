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

import { Problem } from '@platform-orchestrator/backstage-plugin-common';

/** What is wrong with a Score file of the story. */
export const invalidScore: Problem[] = [
  {
    code: 'score/unknown-field',
    severity: 'error',
    message: 'There is no field "enviroment" in a container.',
    place: { file: 'api/score.yaml', line: 9, column: 5 },
    path: 'containers.main.enviroment',
    found: 'enviroment',
    expected: 'variables',
    sourceLine: '    enviroment:',
    nextStep: 'Variables of a container stand under "variables".',
  },
  {
    code: 'match/no-definition',
    severity: 'error',
    message: 'Nobody provides resources of type "postgress".',
    place: { file: 'api/score.yaml', line: 22, column: 11 },
    path: 'resources.db.type',
    found: 'postgress',
    expected: 'one of dns, postgres, redis, route, volume',
    sourceLine: '    type: postgress',
    nextStep: 'Did you mean "postgres"?',
  },
];

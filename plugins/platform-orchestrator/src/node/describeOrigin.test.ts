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

import { Origin } from '@platform-orchestrator/backstage-plugin-common';
import { describeOrigin } from './describeOrigin';

describe('describeOrigin', () => {
  it.each<[Origin, string]>([
    [
      {
        kind: 'score',
        name: 'api',
        path: 'containers.api.variables.DATABASE_HOST',
        place: { file: 'api/score.yaml', line: 10, column: 7 },
      },
      'api/score.yaml:10, DATABASE_HOST',
    ],
    [
      {
        kind: 'score',
        name: 'api',
        path: '',
        place: { file: 'api/score.yaml', line: 1 },
      },
      'api/score.yaml:1',
    ],
    [{ kind: 'score', name: 'api', path: 'resources.db' }, 'api, resources.db'],
    [
      {
        kind: 'definition',
        name: 'postgres-shared',
        path: 'spec.inputs.host',
        place: { file: '../../examples/platform/databases.yaml', line: 28 },
      },
      'postgres-shared, inputs.host',
    ],
    [
      { kind: 'implicit', name: 'deployment-target', path: '' },
      'deployment-target',
    ],
  ])('says of %j: %s', (origin, text) => {
    expect(describeOrigin(origin)).toBe(text);
  });
});

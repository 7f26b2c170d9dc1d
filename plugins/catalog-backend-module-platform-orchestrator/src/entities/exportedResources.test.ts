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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { aResource, aResourceType } from '../__testUtils__/samples';
import { exportedResources } from './exportedResources';

describe('exportedResources', () => {
  const types = [
    aResourceType({ name: 'postgres', use: 'direct' }),
    aResourceType({ name: 'instance', use: 'indirect' }),
    aResourceType({ name: 'base-env', use: 'implicit' }),
  ];
  const stateless = { stateful: false };

  it.each<[string, Partial<Resource>, string[], boolean]>([
    ['what Score files ask for', stateless, [], true],
    [
      'a stateful one that only definitions ask for',
      { type: 'instance' },
      [],
      true,
    ],
    ['no other of that kind', { type: 'instance', ...stateless }, [], false],
    ['no implicit one', { type: 'base-env', ...stateless }, [], false],
    [
      'one of a type that nobody described',
      { type: 'redis', ...stateless },
      [],
      true,
    ],
    [
      'one that the configuration names',
      { type: 'instance', ...stateless },
      ['instance'],
      true,
    ],
    [
      'any where the configuration says so',
      { type: 'base-env', ...stateless },
      ['*'],
      true,
    ],
    ['no workload', { kind: 'rollout', type: 'rollout' }, ['*'], false],
    ['one that is being updated', { state: 'pending' }, [], true],
    ['one whose update failed', { state: 'failed' }, [], true],
    ['a retained one', { retained: true }, [], true],
    ['none that was handed over', { state: 'detached' }, [], false],
  ])('exports %s', (_title, changes, resourceTypes, exported) => {
    const resource = aResource(changes);
    expect(
      exportedResources({
        resources: [resource],
        types,
        config: {
          resourceTypes: new Set(resourceTypes),
          environments: false,
          workloads: false,
        },
      }),
    ).toEqual(exported ? [resource] : []);
  });
});

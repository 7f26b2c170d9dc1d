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

import { EnvironmentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { nextEnvironment, previousEnvironment } from './promotion';

const environment = (name: string, order: number, workloads: string[]) =>
  ({
    name,
    order,
    workloads: workloads.map(workload => ({ name: workload })),
  } as EnvironmentSummary);

describe('promotion', () => {
  const environments = [
    environment('production', 30, []),
    environment('development', 10, ['api']),
    environment('preview', 10, ['api']),
    environment('staging', 20, []),
  ];

  it.each([
    ['development', 'staging'],
    ['preview', 'staging'],
    ['staging', 'production'],
    ['production', undefined],
    ['gone', undefined],
  ])('leads from %s to %s', (name, next) => {
    expect(nextEnvironment(environments, name)?.name).toBe(next);
  });

  it.each([
    ['production', 'preview'],
    ['staging', 'preview'],
    ['development', undefined],
  ])(
    'leads to %s from the last before it in which something runs: %s',
    (name, previous) => {
      expect(previousEnvironment(environments, name)?.name).toBe(previous);
    },
  );
});

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
import { stepStates } from './stepStates';

const definitions = (
  changes: Partial<Capabilities['definitions']>,
): Capabilities['definitions'] => ({
  version: 'v1',
  environmentTypes: 3,
  resourceTypes: 12,
  definitions: 18,
  targets: ['development'],
  problems: [],
  ...changes,
});

describe('stepStates', () => {
  it('begins with definitions', () => {
    expect(stepStates(definitions({ definitions: 0, targets: [] }))).toEqual([
      'next',
      'later',
      'later',
    ]);
  });

  it('then asks for a target of development, no other', () => {
    expect(stepStates(definitions({ targets: ['staging'] }))).toEqual([
      'done',
      'next',
      'later',
    ]);
  });

  it('then for an application', () => {
    expect(stepStates(definitions({}))).toEqual(['done', 'done', 'next']);
  });

  it('shows what does not load before anything else, but not a mere warning', () => {
    const problem = { code: 'x', message: 'x' } as const;
    expect(
      stepStates(
        definitions({ problems: [{ ...problem, severity: 'error' }] }),
      ),
    ).toEqual(['failed', 'done', 'later']);
    expect(
      stepStates(
        definitions({ problems: [{ ...problem, severity: 'warning' }] }),
      ),
    ).toEqual(['done', 'done', 'next']);
  });
});

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

import { ContainerState, SupervisorState } from './SupervisorState';
import { describeRuntime } from './describeRuntime';

function state(
  containers: Record<string, Partial<ContainerState>>,
): SupervisorState {
  return {
    key: 'key',
    digest: 'digest',
    supervisor: { pid: 1, identity: 'boot/1' },
    containers: Object.fromEntries(
      Object.entries(containers).map(([name, container]) => [
        name,
        { state: 'ready' as const, restarts: 0, ...container },
      ]),
    ),
  };
}

describe('describeRuntime', () => {
  it.each([
    [{ main: {} }, { health: 'healthy' }],
    [
      { init: { state: 'completed' as const }, main: {} },
      { health: 'healthy' },
    ],
    [
      { main: { state: 'running' as const } },
      { health: 'progressing', message: 'main: running' },
    ],
    [
      {
        a: { state: 'running' as const },
        b: { state: 'failed' as const, message: 'Ended with 1' },
      },
      { health: 'degraded', message: 'b: Ended with 1' },
    ],
  ])('calls %j %j', (containers, expected) => {
    const runtime = describeRuntime({
      state: state(containers),
      supervised: true,
      urls: [],
    });
    expect({ health: runtime.health, message: runtime.message }).toEqual({
      message: undefined,
      ...expected,
    });
  });

  it('calls what nobody supervises stopped, whatever was written down', () => {
    expect(
      describeRuntime({
        state: state({
          main: {
            message: 'old',
            restarts: 2,
            startedAt: '2026-11-20T20:00:00.000Z',
          },
        }),
        supervised: false,
        urls: ['http://localhost:1'],
      }),
    ).toEqual({
      health: 'degraded',
      message: 'It does not run on this machine',
      containers: [
        {
          name: 'main',
          state: 'stopped',
          restarts: 2,
          startedAt: new Date('2026-11-20T20:00:00Z'),
        },
      ],
      urls: ['http://localhost:1'],
    });
  });
});

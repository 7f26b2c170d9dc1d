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

import { JsonObject } from '@backstage/types';
import { describeEvent } from './describeEvent';

describe('describeEvent', () => {
  it.each<[string, JsonObject, string | undefined]>([
    ['deployment.started', { set: 'x' }, 'Deployment started'],
    ['node.begin', { action: 'create' }, 'postgres db: create …'],
    [
      'node.begin',
      { action: 'replace', step: 'delete' },
      'postgres db: delete …',
    ],
    [
      'node.end',
      { ok: true, milliseconds: 1234 },
      'postgres db: done in 1.2 s',
    ],
    ['node.end', { ok: true, edges: 'changed' }, 'postgres db: done'],
    [
      'node.end',
      { ok: false, problem: { message: 'access denied' }, milliseconds: 5 },
      'postgres db: failed, access denied',
    ],
    [
      'node.skipped',
      { reason: 'its inputs turned out unchanged' },
      'postgres db: skipped, its inputs turned out unchanged',
    ],
    ['node.blocked', { by: ['key'] }, 'postgres db: blocked by postgres db'],
    [
      'node.observed',
      { health: 'degraded', message: 'restarted 3 times' },
      'postgres db: degraded, restarted 3 times',
    ],
    ['log', { text: 'created role' }, 'postgres db: created role'],
    [
      'deployment.settling',
      { workloads: ['web', 'api'] },
      'Waiting until running: web, api',
    ],
    ['deployment.claimed', {}, undefined],
    ['something.new', {}, undefined],
  ])('tells %s %j', (kind, body, line) => {
    expect(
      describeEvent({
        event: {
          sequence: 1,
          at: '2026-11-20T10:00:00.000Z',
          kind,
          node: 'key',
          body,
        },
        nameOf: key => (key === 'key' ? 'postgres db' : key),
      }),
    ).toBe(line);
  });
});

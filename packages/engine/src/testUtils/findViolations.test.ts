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

import { JournalEntry } from '../model/JournalEntry';
import { EnvironmentSnapshot, findViolations } from './findViolations';
import { TEST_TIME, activeResource, deploymentRecord } from './records';

const row = activeResource({ key: 'k1', driver: 'thing', state: 'active' });

function entry(
  sequence: number,
  overrides: Partial<JournalEntry>,
): JournalEntry {
  return {
    deploymentId: 'deployment-1',
    sequence,
    token: 1,
    at: TEST_TIME,
    kind: 'node.observed',
    body: {},
    ...overrides,
  };
}

const JOURNAL = [
  entry(1, { token: 0, kind: 'deployment.requested' }),
  entry(2, { kind: 'deployment.claimed' }),
  entry(3, { kind: 'node.begin', node: 'k1' }),
  entry(4, {
    kind: 'node.end',
    node: 'k1',
    body: { ok: true, milliseconds: 1 },
  }),
  entry(5, { kind: 'deployment.ended', body: { state: 'succeeded' } }),
];

/** An environment with one thing, made by one deployment, and what was planted in it. */
function snapshot(planted: Partial<EnvironmentSnapshot>): EnvironmentSnapshot {
  return {
    rows: [row],
    deployments: [
      deploymentRecord({ state: 'succeeded', endedAt: TEST_TIME, number: 1 }),
    ],
    journals: new Map([['deployment-1', JOURNAL]]),
    things: ['k1'],
    now: TEST_TIME,
    ...planted,
  };
}

const without = (index: number) =>
  new Map([['deployment-1', JOURNAL.filter((_, at) => at !== index)]]);

describe('findViolations', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(findViolations(snapshot({}))).toEqual([]);
  });

  it.each<[string, Partial<EnvironmentSnapshot>, RegExp]>([
    [
      'a thing that nobody knows',
      { things: ['k1', 'k2'] },
      /k2 .* without a row/,
    ],
    ['a thing that was made twice', { things: ['k1', 'k1'] }, /exists twice/],
    ['a thing that is gone', { things: [] }, /active and does not exist/],
    ['two rows of a key', { rows: [row, row] }, /has two rows/],
    [
      'two keys of a resource',
      { rows: [row, { ...row, key: 'k2' }], things: ['k1', 'k2'] },
      /has two keys/,
    ],
    ['a begun row', { rows: [{ ...row, state: 'pending' }] }, /is pending/],
    [
      'a half deleted row',
      { rows: [{ ...row, state: 'deleting' }] },
      /is deleting/,
    ],
    [
      'a dependency that is gone',
      { rows: [{ ...row, dependencies: [{ key: 'k9', origins: [] }] }] },
      /depends on what is gone/,
    ],
    [
      'a deployment that hangs',
      { deployments: [deploymentRecord({ state: 'running' })] },
      /never ended/,
    ],
    [
      'a deployment that hangs past its deadline',
      { deployments: [deploymentRecord({ deadline: new Date(0) })] },
      /deadline has passed/,
    ],
    [
      'an owner of what has ended',
      {
        deployments: [
          deploymentRecord({
            state: 'succeeded',
            endedAt: TEST_TIME,
            owner: 'worker',
          }),
        ],
      },
      /has an owner/,
    ],
    [
      'an end without a time',
      { deployments: [deploymentRecord({ state: 'succeeded' })] },
      /ended at no time/,
    ],
    ['a gap in the journal', { journals: without(3) }, /expected entry 4/],
    [
      'an end without its begin',
      {
        journals: new Map([
          [
            'deployment-1',
            JOURNAL.map(other =>
              other.kind === 'node.begin' ? entry(3, { node: 'k1' }) : other,
            ),
          ],
        ]),
      },
      /was not begun/,
    ],
    [
      'a writer whose lease was taken',
      {
        journals: new Map([
          [
            'deployment-1',
            JOURNAL.map(other =>
              other.sequence === 4 ? { ...other, token: 0 } : other,
            ),
          ],
        ]),
      },
      /token that was taken away/,
    ],
    [
      'a state that the journal does not tell',
      {
        deployments: [
          deploymentRecord({ state: 'failed', endedAt: TEST_TIME }),
        ],
      },
      /is failed, and its journal tells of its end: succeeded/,
    ],
    [
      'an end that the journal does not tell',
      { journals: without(4) },
      /its journal tells of its end: nothing/,
    ],
  ])('finds %s', (_, planted, expected) => {
    expect(findViolations(snapshot(planted)).join('\n')).toMatch(expected);
  });
});

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

import { ActiveResource } from '../model/ActiveResource';
import { activeResource } from '../testUtils/records';
import { planRemovals } from './planRemovals';

const row = (
  key: string,
  options: Partial<ActiveResource> = {},
  dependsOn: string[] = [],
): ActiveResource =>
  activeResource({
    key,
    identity: { type: 'thing', class: 'default', id: key },
    driver: 'thing',
    stateful: false,
    dependencies: dependsOn.map(other => ({ key: other, origins: [] })),
    ...options,
  });

function remove(
  rows: ActiveResource[],
  options: Partial<Parameters<typeof planRemovals>[0]> = {},
): string[] {
  return planRemovals({
    rows,
    prune: new Set(),
    everything: false,
    confirmed: new Set(),
    drivers: {
      get: id => (id === 'thing' ? ({} as never) : undefined),
      list: () => [],
    },
    title: key => key,
    ...options,
  }).map(
    ({ key, action, blockedBy }) =>
      `${action} ${key}${blockedBy ? ' (blocked)' : ''}`,
  );
}

describe('planRemovals', () => {
  it('deletes what depends on a thing before the thing', () => {
    expect(
      remove([row('a'), row('b', {}, ['a']), row('c', {}, ['b', 'a'])]),
    ).toEqual(['delete c', 'delete b', 'delete a']);
  });

  it('retains the stateful and all that it needs, and deletes what needs it', () => {
    expect(
      remove([
        row('server'),
        row('database', { stateful: true }, ['server']),
        row('web', {}, ['database']),
      ]),
    ).toEqual(['delete web', 'retain database', 'retain server']);
  });

  it('deletes a stateful thing that was asked to be pruned', () => {
    expect(
      remove([row('server'), row('database', { stateful: true }, ['server'])], {
        prune: new Set(['database']),
      }),
    ).toEqual(['delete database', 'delete server']);
  });

  it('deletes everything with the environment, the stateful only when confirmed', () => {
    const rows = [
      row('one', { stateful: true }),
      row('two', { stateful: true }),
    ];
    expect(
      remove(rows, { everything: true, confirmed: new Set(['two']) }),
    ).toEqual(['delete one (blocked)', 'delete two']);
  });

  it('cannot say what becomes of a thing whose driver is gone', () => {
    expect(remove([row('a', { driver: 'gone' })])).toEqual(['unknown a']);
  });
});

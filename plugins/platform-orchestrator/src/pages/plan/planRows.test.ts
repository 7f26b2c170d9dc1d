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

import {
  Plan,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { countActions, groupRows, planEffect } from './planRows';

const node = (key: string, changes: Partial<PlannedNode>): PlannedNode => ({
  key,
  type: 'postgres',
  class: 'default',
  id: key,
  kind: 'resource',
  lane: 'api',
  action: 'update',
  mayBeUnchanged: false,
  reasons: [],
  changes: [],
  stateful: false,
  blockedBy: [],
  dependsOn: [],
  requestedBy: [],
  preview: 'not-needed',
  ...changes,
});

const nodes = [
  node('api', { dependsOn: ['db'], blockedBy: ['db'] }),
  node('db', { action: 'replace', blockedBy: ['db'] }),
  node('web', { dependsOn: ['dns'] }),
  node('dns', { action: 'create' }),
  node('http', { mayBeUnchanged: true, dependsOn: ['dns'] }),
  node('cron', { action: 'delete' }),
  node('bucket', { action: 'retain' }),
  node('volume', { action: 'unchanged' }),
  node('queue', { action: 'adopt' }),
];

describe('the rows of a plan', () => {
  it('stand under what somebody must decide, what changes and what goes', () => {
    const groups = groupRows(nodes);
    const keys = Object.fromEntries(
      Object.entries(groups).map(([group, rows]) => [
        group,
        rows.map(row => row.key),
      ]),
    );
    expect(keys).toEqual({
      decision: ['db', 'queue', 'api'],
      change: ['dns', 'web', 'http'],
      removal: ['cron', 'bucket'],
      unchanged: ['volume'],
    });
  });

  it('are counted by action, an update that may be none on its own', () => {
    expect(countActions(nodes)).toEqual([
      { action: 'create', count: 1 },
      { action: 'update', count: 2 },
      { action: 'maybe', count: 1 },
      { action: 'replace', count: 1 },
      { action: 'delete', count: 1 },
      { action: 'adopt', count: 1 },
      { action: 'retain', count: 1 },
      { action: 'unchanged', count: 1 },
    ]);
  });

  it('run, but for those that wait for a confirmation', () => {
    const plan = { nodes } as Plan;
    expect(planEffect(plan, [])).toEqual({ runs: 5, blocked: 2 });
    expect(planEffect(plan, ['db'])).toEqual({ runs: 7, blocked: 0 });
  });
});

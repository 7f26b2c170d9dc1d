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

import { PlannedNode } from '@platform-orchestrator/backstage-plugin-common';
import { aPlan } from '../__testUtils__/samples';
import { describePlan } from './describePlan';

function aNode(changes: Partial<PlannedNode>): PlannedNode {
  return {
    type: 'postgres',
    class: 'default',
    id: 'workloads.api.db',
    key: 'key',
    kind: 'resource',
    lane: 'api',
    action: 'create',
    mayBeUnchanged: false,
    reasons: [],
    changes: [],
    stateful: false,
    blockedBy: [],
    dependsOn: [],
    requestedBy: [],
    preview: 'not-needed',
    ...changes,
  };
}

describe('describePlan', () => {
  it('names what changes with its reason, and leaves the rest out', () => {
    const plan = aPlan({
      counts: { ...aPlan().counts, create: 1, replace: 1, unchanged: 3 },
      nodes: [
        aNode({ reasons: [{ code: 'new', text: 'new' }] }),
        aNode({ action: 'unchanged', type: 'dns' }),
        aNode({
          action: 'replace',
          type: 'redis',
          id: 'shared.cache',
          blockedBy: ['key'],
          reasons: [
            { code: 'driver-changed', text: 'driver changed' },
            {
              code: 'dependency-changes',
              text: 'depends on dns (will change)',
            },
          ],
        }),
      ],
      warnings: ['web has no probe'],
    });
    expect(describePlan(plan)).toEqual([
      'Plan #4 of shop/development: 1 create, 1 replace, 3 unchanged',
      '  + postgres workloads.api.db: new',
      '  ± redis shared.cache: blocked until confirmed, driver changed, depends on dns (will change)',
      'Warning: web has no probe',
    ]);
  });

  it('is bounded', () => {
    const nodes = Array.from({ length: 150 }, (_, index) =>
      aNode({ id: `shared.n${index}` }),
    );
    const lines = describePlan(aPlan({ nodes }));
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe('… and 50 more');
  });

  it('says when there is nothing to do', () => {
    expect(describePlan(aPlan())).toEqual([
      'Plan #4 of shop/development: nothing to do',
    ]);
  });
});

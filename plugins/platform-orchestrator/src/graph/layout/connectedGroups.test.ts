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

import { connectedGroups } from './connectedGroups';

describe('connectedGroups', () => {
  it('splits a graph where no link joins it, whichever way links lead', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map(key => ({ key, lane: 'web' }));
    const links = [
      { from: 'c', to: 'a' },
      { from: 'c', to: 'd' },
      { from: 'b', to: 'e' },
    ];
    expect(connectedGroups({ nodes, links })).toEqual([
      { nodes: [nodes[0], nodes[2], nodes[3]], links: [links[0], links[1]] },
      { nodes: [nodes[1], nodes[4]], links: [links[2]] },
    ]);
  });

  it('keeps a node without links as a group of its own', () => {
    const node = { key: 'a', lane: 'web' };
    expect(connectedGroups({ nodes: [node], links: [] })).toEqual([
      { nodes: [node], links: [] },
    ]);
  });
});

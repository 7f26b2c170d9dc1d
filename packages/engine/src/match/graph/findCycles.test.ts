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

import { GraphEdge } from '../../model/ResourceGraph';
import { findCycles } from './findCycles';

function cyclesOf(nodes: string[], ...pairs: string[]): string[] {
  const edges: GraphEdge[] = pairs.map(pair => ({
    from: pair[0],
    to: pair[1],
    origins: [],
  }));
  return findCycles(nodes, edges).map(cycle =>
    cycle.map(({ from, to }) => `${from}${to}`).join(' '),
  );
}

describe('findCycles', () => {
  it('finds none where there is none', () => {
    expect(cyclesOf(['a', 'b', 'c'], 'ab', 'bc', 'ac')).toEqual([]);
  });

  it('finds a node that depends on itself', () => {
    expect(cyclesOf(['a', 'b'], 'ab', 'bb')).toEqual(['bb']);
  });

  it('tells a shortest way round, from the first node', () => {
    expect(
      cyclesOf(['a', 'b', 'c', 'd'], 'bc', 'cd', 'db', 'cb', 'ab'),
    ).toEqual(['bc cb']);
  });

  it('tells one for each knot, in the order of nodes', () => {
    expect(
      cyclesOf(['a', 'b', 'c', 'd'], 'cd', 'dc', 'ab', 'ba', 'bc'),
    ).toEqual(['ab ba', 'cd dc']);
  });
});

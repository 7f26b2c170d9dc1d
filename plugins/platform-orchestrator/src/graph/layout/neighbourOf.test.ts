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

import { bookshop } from './bookshop.testGraph';
import { layoutGraph } from './layoutGraph';
import { Direction, neighbourOf } from './neighbourOf';

describe('neighbourOf', () => {
  const layout = layoutGraph(bookshop);

  it.each<[string, Direction, string | undefined]>([
    ['dns', 'right', 'route'],
    ['route', 'left', 'dns'],
    ['cert', 'left', 'dns'],
    ['web', 'right', undefined],
    ['cluster', 'left', undefined],
    ['cluster', 'down', 'dns'],
    ['route', 'down', 'cert'],
    ['namespace', 'up', undefined],
    ['dns', 'up', 'cluster'],
  ])('leads from %s to the %s to %s', (key, direction, expected) => {
    expect(neighbourOf({ layout, key, direction })).toBe(expected);
  });

  it('starts at the first node', () => {
    expect(neighbourOf({ layout, key: 'gone', direction: 'down' })).toBe(
      layout.nodes[0].key,
    );
  });
});

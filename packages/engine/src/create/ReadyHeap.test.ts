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

import fc from 'fast-check';
import { ReadyHeap } from './ReadyHeap';

describe('ReadyHeap', () => {
  it('gives what it got by priority, and equals in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 })), priorities => {
        const heap = new ReadyHeap();
        priorities.forEach((priority, index) => heap.add(`${index}`, priority));
        const taken: number[] = [];
        for (let id = heap.take(); id !== undefined; id = heap.take()) {
          taken.push(Number(id));
        }
        const expected = priorities
          .map((priority, index) => ({ priority, index }))
          .sort((a, b) => b.priority - a.priority || a.index - b.index)
          .map(({ index }) => index);
        expect(taken).toEqual(expected);
      }),
    );
  });

  it('knows the priority of the next one, whatever was added between', () => {
    const heap = new ReadyHeap();
    expect([heap.priority, heap.take()]).toEqual([undefined, undefined]);
    heap.add('low', 1);
    heap.add('high', 3);
    expect([heap.priority, heap.take()]).toEqual([3, 'high']);
    heap.add('middle', 2);
    expect([heap.priority, heap.take(), heap.take()]).toEqual([
      2,
      'middle',
      'low',
    ]);
  });
});

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
import { orderNodes } from './orderNodes';

describe('orderNodes', () => {
  it('puts every node after all it depends on', () => {
    const graphs = fc.integer({ min: 1, max: 40 }).chain(size =>
      fc
        .array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })))
        .map(pairs => {
          const map = new Map<string, string[]>(
            [...Array(size).keys()].map(index => [`n${index}`, []]),
          );
          for (const [a, b] of pairs) {
            if (a !== b) {
              map.get(`n${Math.max(a, b)}`)!.push(`n${Math.min(a, b)}`);
            }
          }
          return map;
        }),
    );
    fc.assert(
      fc.property(graphs, graph => {
        const order = orderNodes(graph);
        expect([...order].sort()).toEqual([...graph.keys()].sort());
        for (const [key, wanted] of graph) {
          for (const other of wanted) {
            expect(order.indexOf(other)).toBeLessThan(order.indexOf(key));
          }
        }
      }),
    );
  });

  it('takes a chain of 10,000 nodes', () => {
    const chain = new Map(
      [...Array(10_000).keys()].map(index => [
        `${index}`,
        index === 0 ? [] : [`${index - 1}`],
      ]),
    );
    expect(orderNodes(chain)).toHaveLength(10_000);
  });

  it('refuses a circle', () => {
    expect(() =>
      orderNodes(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toThrow('circle');
  });
});

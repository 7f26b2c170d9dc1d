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
import { executionOrder } from './executionOrder';

const node = (key: string, ...dependsOn: string[]) => ({ key, dependsOn });

describe('executionOrder', () => {
  it('puts what is needed first, and keeps the order of the rest', () => {
    const nodes = [
      node('api', 'db', 'target'),
      node('db', 'server'),
      node('target'),
      node('server'),
      node('volume'),
    ];
    expect(executionOrder(nodes).map(({ key }) => key)).toEqual([
      'target',
      'server',
      'volume',
      'db',
      'api',
    ]);
  });

  it('does not wait for what is not there', () => {
    expect(executionOrder([node('api', 'gone')])).toEqual([
      node('api', 'gone'),
    ]);
  });

  it('loses nothing, and runs nothing before what it depends on', () => {
    const graphs = fc
      .array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 })
      .map(lists =>
        lists.map((list, index) =>
          node(
            String(index),
            ...list.filter(target => target > index).map(String),
          ),
        ),
      );
    fc.assert(
      fc.property(graphs, nodes => {
        const ordered = executionOrder(nodes);
        expect(new Set(ordered)).toEqual(new Set(nodes));
        const position = new Map(ordered.map(({ key }, index) => [key, index]));
        for (const { key, dependsOn } of nodes) {
          for (const target of dependsOn.filter(id => position.has(id))) {
            expect(position.get(target)!).toBeLessThan(position.get(key)!);
          }
        }
      }),
    );
  });
});

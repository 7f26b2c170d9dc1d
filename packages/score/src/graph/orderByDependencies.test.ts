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

import { orderByDependencies } from './orderByDependencies';

const order = (dependencies: Record<string, string[]>) =>
  orderByDependencies(new Map(Object.entries(dependencies)));

describe('orderByDependencies', () => {
  it('orders by layers, then by name', () => {
    expect(order({ d: ['a'], c: [], b: ['c'], a: [] })).toEqual({
      order: ['a', 'c', 'b', 'd'],
    });
  });

  it('counts what is only depended on, and what is depended on twice', () => {
    expect(order({ a: ['z', 'z'] })).toEqual({ order: ['z', 'a'] });
  });

  it('shows one circle, without what only leads to it', () => {
    expect(order({ a: ['c'], b: ['d'], c: ['b'], d: ['c'], e: [] })).toEqual({
      cycle: ['b', 'd', 'c'],
    });
    expect(order({ a: ['a'] })).toEqual({ cycle: ['a'] });
  });

  it('copes with long chains and wide fans', () => {
    const size = 50_000;
    const chain = new Map(
      Array.from({ length: size }, (_, index) => [
        `n${index}`,
        [`n${(index + 1) % size}`, 'hub'],
      ]),
    );
    const result = orderByDependencies(chain);

    expect('cycle' in result && result.cycle.length).toBe(size);
  });
});

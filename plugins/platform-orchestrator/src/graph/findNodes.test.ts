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

import { findNodes } from './findNodes';
import { GraphItem } from './GraphModel';

const item = (key: string, type: string, definition: string): GraphItem => ({
  key,
  type,
  class: 'default',
  id: `workloads.api.${key}`,
  lane: 'api',
  definition: { name: definition },
  status: 'active',
});

describe('findNodes', () => {
  const items = [
    item('db', 'postgres', 'postgres-shared'),
    item('cache', 'redis', 'redis-shared'),
    item('covers', 'volume', 'volume-claim'),
  ];

  it.each([
    ['db', ['db']],
    ['REDIS', ['cache']],
    [' shared ', ['db', 'cache']],
    ['workloads', []],
  ])('finds by name, type and definition: %j', (search, keys) => {
    expect(findNodes({ items, search, all: 3 })).toEqual(new Set(keys));
  });

  it('narrows nothing down without a search', () => {
    expect(findNodes({ items, search: '  ', all: 3 })).toBeUndefined();
    expect(findNodes({ items: [items[0]], search: '', all: 3 })).toEqual(
      new Set(['db']),
    );
  });
});

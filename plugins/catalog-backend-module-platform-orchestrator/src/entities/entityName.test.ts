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

import { entityName } from './entityName';

describe('entityName', () => {
  it.each([
    [['bookshop', 'production', 'db'], 'bookshop-production-db-6f20c1a4'],
    [['Book_Shop', 'pr/12', 'data.main'], 'book-shop-pr-12-data-main-6f20c1a4'],
    [
      ['a'.repeat(40), 'b'.repeat(40)],
      `${'a'.repeat(40)}-${'b'.repeat(13)}-6f20c1a4`,
    ],
    [['a'.repeat(53), 'b'], `${'a'.repeat(53)}-6f20c1a4`],
    [['–'], '6f20c1a4'],
  ])('makes a name of %j that the catalog takes', (words, name) => {
    expect(entityName(words, '6f20c1a4ffff')).toBe(name);
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(63);
  });
});

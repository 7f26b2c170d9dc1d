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

import { isTouchedBy, queryKeys } from './queryKeys';

describe('isTouchedBy', () => {
  const bookshop = { application: 'bookshop', environment: 'staging' };

  it.each([
    [queryKeys.application('bookshop'), true],
    [queryKeys.environment(bookshop, 'graph'), true],
    [queryKeys.applications(''), true],
    [queryKeys.deployment('1'), true],
    [queryKeys.resources({}), true],
    [queryKeys.application('checkout'), false],
    [queryKeys.capabilities(), false],
    [queryKeys.entities('bookshop'), false],
    [['another-plugin', 'application', 'bookshop'], false],
  ])('a change of bookshop touches %j: %s', (key, touched) => {
    expect(isTouchedBy(key, 'bookshop')).toBe(touched);
  });
});

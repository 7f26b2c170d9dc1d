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

import { mockApplyRequest } from '@platform-orchestrator/backstage-plugin-node/testUtils';
import { newNames } from './newNames';

const key = '0123456789abcdef0123456789abcdef01234567';

function names(application: string, environment: string) {
  const { context } = mockApplyRequest();
  return newNames({
    key,
    context: {
      ...context,
      application: { id: application },
      environment: { ...context.environment, id: environment },
    },
  });
}

describe('newNames', () => {
  it.each([
    ['shop', 'dev', `shop_dev_${key}`],
    ['book-shop', 'pr-17', `book_shop_pr_17_${key}`],
    ['a-very-long-application', 'development', `a_very_long_appl_${key}`],
    ['a-fifteen-chars', 'development', `a_fifteen_chars_${key}`],
    ['Käse', 'dev', `k_se_dev_${key}`],
    ['', '', `app_${key}`],
  ])('names the database of %j in %j', (application, environment, database) => {
    expect(names(application, environment)).toEqual({
      database,
      role: `${database}_owner`,
    });
  });

  it('stays within the 63 bytes of a name', () => {
    expect(names('x'.repeat(40), 'y'.repeat(40)).role).toHaveLength(63);
  });
});

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

import { explainMatch } from './explainMatch';
import { DEVELOPMENT, definition, definitionsOf } from './testSupport/platform';

const REQUEST = { type: 'postgres', class: 'default', id: 'workloads.api.db' };

describe('explainMatch', () => {
  it('ranks the winner, those it outranks and the others, and says why each lost', () => {
    const definitions = definitionsOf(
      definition('anywhere', { type: 'postgres', criteria: [{}] }),
      definition('for-shop', {
        type: 'postgres',
        criteria: [
          { application: 'shop', environment: 'prod', class: 'large' },
          { application: 'shop' },
        ],
      }),
      definition('in-staging', {
        type: 'postgres',
        criteria: [{ environmentType: 'staging' }],
      }),
      definition('never', { type: 'postgres', criteria: [] }),
      definition('other', { type: 'redis' }),
    );
    const { winner, candidates } = explainMatch({
      definitions,
      request: REQUEST,
      context: DEVELOPMENT,
    });

    expect(winner).toMatchObject({ name: 'for-shop', rule: 1, score: 2 });
    expect(
      candidates.map(({ definition: name, rule, outcome, reason }) => ({
        name,
        rule,
        outcome,
        reason,
      })),
    ).toEqual([
      {
        name: 'for-shop',
        rule: 1,
        outcome: 'won',
        reason: 'It is the most specific rule that matches (application 2).',
      },
      {
        name: 'anywhere',
        rule: 0,
        outcome: 'outranked',
        reason:
          'It matches with 0 (any resource of its class), but "for-shop" is more specific with 2.',
      },
      {
        name: 'in-staging',
        rule: 0,
        outcome: 'failed',
        reason: 'environmentType is "development", not "staging".',
      },
      {
        name: 'for-shop',
        rule: 0,
        outcome: 'failed',
        reason:
          'class is "default", not "large"; environment is "dev", not "prod".',
      },
      {
        name: 'never',
        rule: undefined,
        outcome: 'failed',
        reason: 'It has no criteria, so it never matches.',
      },
    ]);
  });

  it('puts the nearest candidates first on a miss, with every field that failed', () => {
    const definitions = definitionsOf(
      definition('far', {
        type: 'postgres',
        criteria: [{ application: 'blog', environment: 'prod' }],
      }),
      definition('near', {
        type: 'postgres',
        criteria: [{ environmentType: 'production' }],
      }),
    );
    const { winner, candidates } = explainMatch({
      definitions,
      request: REQUEST,
      context: DEVELOPMENT,
    });

    expect(winner).toBeUndefined();
    expect(
      candidates.map(({ definition: name, failed }) => ({ name, failed })),
    ).toEqual([
      {
        name: 'near',
        failed: [
          {
            field: 'environmentType',
            expected: 'production',
            found: 'development',
          },
        ],
      },
      {
        name: 'far',
        failed: [
          { field: 'environment', expected: 'prod', found: 'dev' },
          { field: 'application', expected: 'blog', found: 'shop' },
        ],
      },
    ]);
  });
});

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

import * as fc from 'fast-check';
import { MatchingCriteria } from '../model/Definitions';
import { criteriaKey } from './criteria';
import { matchDefinition } from './matchDefinition';
import { definition, definitionsOf } from './testSupport/platform';

const CONTEXT = {
  application: 'shop',
  environment: 'prod-eu',
  environmentType: 'production',
  uid: 'shop/prod-eu',
};
const REQUEST = {
  type: 's3',
  class: 'default',
  id: 'workloads.api.bucket',
};

/** Name of the winner among these rules, each in a definition of its own. */
function winner(
  rules: Record<string, MatchingCriteria[]>,
  request = REQUEST,
): string | undefined {
  const definitions = definitionsOf(
    ...Object.entries(rules).map(([name, criteria]) =>
      definition(name, { type: 's3', criteria }),
    ),
  );
  return matchDefinition({ definitions, request, context: CONTEXT })?.name;
}

describe('matchDefinition', () => {
  // the golden table of the ranking
  it.each<[MatchingCriteria, number | undefined]>([
    [{}, 0],
    [{ environmentType: 'production' }, 1],
    [{ application: 'shop' }, 2],
    [{ application: 'shop', environmentType: 'production' }, 3],
    [{ environment: 'prod-eu' }, 4],
    [{ environment: 'prod-eu', environmentType: 'staging' }, undefined],
    [
      {
        environment: 'prod-eu',
        application: 'shop',
        environmentType: 'production',
      },
      7,
    ],
    [{ resource: 'workloads.api.bucket' }, 8],
    [{ class: 'public', resource: 'workloads.api.bucket' }, undefined],
    [{ class: 'default' }, 0],
    [{ application: 'other' }, undefined],
  ])('gives %j the score %s', (criteria, score) => {
    const definitions = definitionsOf(
      definition('rule', { type: 's3', criteria: [criteria] }),
    );
    expect(
      matchDefinition({ definitions, request: REQUEST, context: CONTEXT })
        ?.score,
    ).toBe(score);
  });

  it('lets the most specific field decide', () => {
    expect(
      winner({
        resource: [{ resource: REQUEST.id }],
        rest: [
          {
            environment: 'prod-eu',
            application: 'shop',
            environmentType: 'production',
          },
        ],
      }),
    ).toBe('resource');
  });

  it('only looks at definitions of the type', () => {
    expect(winner({ any: [{}] }, { ...REQUEST, type: 'gcs' })).toBeUndefined();
  });

  it('never matches a definition without criteria', () => {
    expect(winner({ none: [] })).toBeUndefined();
  });

  it('names the rule that matched', () => {
    const definitions = definitionsOf(
      definition('several', {
        type: 's3',
        criteria: [{ class: 'large' }, { application: 'shop' }],
      }),
    );
    expect(
      matchDefinition({ definitions, request: REQUEST, context: CONTEXT }),
    ).toEqual({
      name: 'several',
      version: expect.stringMatching(/^[0-9a-f]{40}$/),
      driver: 'static',
      rule: 1,
      score: 2,
    });
  });

  describe('for any rules', () => {
    const value = fc.constantFrom('a', 'b');
    const criteria: fc.Arbitrary<MatchingCriteria> = fc.record(
      {
        environmentType: value,
        application: value,
        environment: value,
        resource: value,
        class: fc.constantFrom('default', 'large'),
      },
      { requiredKeys: [] },
    );
    const rules = fc.uniqueArray(criteria, {
      selector: criteriaKey,
      maxLength: 12,
    });
    const request = fc.record({
      type: fc.constant('s3'),
      class: fc.constantFrom('default', 'large'),
      id: value,
    });
    const context = fc.record({
      application: value,
      environment: value,
      environmentType: value,
      uid: fc.constant('uid'),
    });

    /** The rules of the design, word by word. */
    function oracle(
      items: MatchingCriteria[],
      asked: { class: string; id: string },
      place: typeof CONTEXT,
    ): string | undefined {
      const fields = [
        [1, 'environmentType', place.environmentType],
        [2, 'application', place.application],
        [4, 'environment', place.environment],
        [8, 'resource', asked.id],
      ] as const;
      const matching = items
        .map((rule, index) => ({ rule, index }))
        .filter(
          ({ rule }) =>
            (rule.class ?? 'default') === asked.class &&
            fields.every(
              ([, field, found]) =>
                rule[field] === undefined || rule[field] === found,
            ),
        )
        .map(({ rule, index }) => ({
          index,
          score: fields.reduce(
            (sum, [weight, field]) =>
              rule[field] === undefined ? sum : sum + weight,
            0,
          ),
        }));
      const best = Math.max(...matching.map(({ score }) => score));
      const winners = matching.filter(({ score }) => score === best);
      expect(winners.length).toBeLessThanOrEqual(1);
      return winners[0] && `rule-${winners[0].index}`;
    }

    const named = (items: MatchingCriteria[]) =>
      items.map((item, index) =>
        definition(`rule-${index}`, { type: 's3', criteria: [item] }),
      );

    it('chooses the unique maximum', () => {
      fc.assert(
        fc.property(rules, request, context, (items, asked, place) => {
          const definitions = definitionsOf(...named(items));
          expect(
            matchDefinition({ definitions, request: asked, context: place })
              ?.name,
          ).toBe(oracle(items, asked, place));
        }),
      );
    });

    it('does not depend on the order of files', () => {
      fc.assert(
        fc.property(
          rules.chain(items =>
            fc.tuple(
              fc.constant(named(items)),
              fc.shuffledSubarray(named(items), { minLength: items.length }),
            ),
          ),
          request,
          context,
          ([documents, shuffled], asked, place) => {
            expect(
              matchDefinition({
                definitions: definitionsOf(...shuffled),
                request: asked,
                context: place,
              }),
            ).toEqual(
              matchDefinition({
                definitions: definitionsOf(...documents),
                request: asked,
                context: place,
              }),
            );
          },
        ),
      );
    });

    it('does not change when a rule is added that does not match', () => {
      fc.assert(
        fc.property(
          rules,
          criteria,
          request,
          context,
          (items, extra, asked, place) => {
            const before = definitionsOf(...named(items));
            const keys = items.map(criteriaKey);
            fc.pre(!keys.includes(criteriaKey(extra)));
            fc.pre(oracle([extra], asked, place) === undefined);
            const after = definitionsOf(
              ...named(items),
              definition('extra', { type: 's3', criteria: [extra] }),
              definition('other-type', { type: 'gcs', criteria: [{}] }),
            );
            expect(
              matchDefinition({
                definitions: after,
                request: asked,
                context: place,
              }),
            ).toEqual(
              matchDefinition({
                definitions: before,
                request: asked,
                context: place,
              }),
            );
          },
        ),
      );
    });
  });
});

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
import { Expression, Placeholder, TextExpression } from '../model/Expression';
import { SECRET_MASK, Secret } from '../model/Secret';
import { ValueObject, containsSecret, revealValue } from '../model/Value';
import { EvaluationScope } from './EvaluationScope';
import { evaluate } from './evaluate';

const OUTPUTS: Record<string, { values: ValueObject; secrets: ValueObject }> = {
  db: {
    values: { host: 'db.local', port: 5432, tags: ['a', 'b'], on: true },
    secrets: { password: 'top-secret', nested: { token: 'canary' } },
  },
  dns: { values: { host: 'shop.example' }, secrets: {} },
};

const SCOPE: EvaluationScope = { outputsOf: node => OUTPUTS[node] };

function output(node: string, ...path: string[]): Placeholder {
  return { kind: 'outputs', node, path, text: `resources.${node}` };
}

function text(
  mode: TextExpression['mode'],
  ...parts: (string | Placeholder)[]
): TextExpression {
  return { kind: 'text', mode, parts };
}

function valueOf(expression: Expression, scope = SCOPE) {
  const result = evaluate(expression, scope);
  if (!('value' in result)) {
    throw new Error(JSON.stringify(result));
  }
  return result.value;
}

describe('evaluate', () => {
  describe('in definitions', () => {
    it.each([
      ['a number', output('db', 'port'), 5432],
      ['a list', output('db', 'tags'), ['a', 'b']],
      ['a boolean', output('db', 'on'), true],
      [
        'all plain outputs',
        { kind: 'values', node: 'dns', text: '' },
        { host: 'shop.example' },
      ],
    ] as [string, Placeholder, unknown][])(
      'keeps %s that is all of the text',
      (_, placeholder, expected) => {
        expect(valueOf(text('definition', placeholder))).toEqual(expected);
      },
    );

    it('writes strings raw and everything else as JSON inside text', () => {
      expect(
        valueOf(
          text(
            'definition',
            'h=',
            output('db', 'host'),
            ' p=',
            output('db', 'port'),
            ' t=',
            output('db', 'tags'),
          ),
        ),
      ).toBe('h=db.local p=5432 t=["a","b"]');
    });

    it('gives one element per selected node, null where it lacks the output', () => {
      expect(
        valueOf(
          text('definition', {
            kind: 'selected',
            nodes: ['dns', 'db'],
            path: ['port'],
            text: '',
          }),
        ),
      ).toEqual([null, 5432]);
    });

    it('gives the empty list for no selected node', () => {
      expect(
        valueOf(
          text('definition', {
            kind: 'selected',
            nodes: [],
            path: ['port'],
            text: '',
          }),
        ),
      ).toEqual([]);
    });

    it('gives the key of a node, and the one that an adopted row keeps', () => {
      const key = text('definition', { kind: 'key', node: 'db', text: '' });
      expect(valueOf(key)).toBe('db');
      expect(valueOf(key, { ...SCOPE, keyOf: node => `old-${node}` })).toBe(
        'old-db',
      );
    });
  });

  describe('in Score files', () => {
    it('makes text of everything, as the reference implementation does', () => {
      expect(valueOf(text('score', output('db', 'port')))).toBe('5432');
      expect(valueOf(text('score', output('db', 'tags')))).toBe('["a","b"]');
      expect(
        valueOf(
          text('score', { kind: 'known', value: { b: '<', a: 1 }, text: '' }),
        ),
      ).toBe('{"a":1,"b":"\\u003c"}');
    });

    it.each([
      ['integer', 'db', 'port', 5432],
      ['boolean', 'db', 'on', true],
    ] as const)(
      'converts text to %s where it is wanted',
      (as, node, path, expected) => {
        expect(valueOf({ ...text('score', output(node, path)), as })).toBe(
          expected,
        );
      },
    );

    it('refuses text that is not what is wanted, without showing secrets', () => {
      expect(
        evaluate(
          { ...text('score', output('db', 'host')), as: 'number' },
          SCOPE,
        ),
      ).toEqual({
        problem: {
          code: 'match/not-convertible',
          message: 'The text is no number.',
          path: '',
          placeholder: '${resources.db}',
          expected: 'a number',
          found: '"db.local"',
        },
      });
      expect(
        JSON.stringify(
          evaluate(
            { ...text('score', output('db', 'password')), as: 'integer' },
            SCOPE,
          ),
        ),
      ).not.toContain('top-secret');
    });
  });

  describe('with secrets', () => {
    it('keeps a secret secret and names where it comes from', () => {
      const value = valueOf(text('definition', output('db', 'password')));
      expect(value).toBeInstanceOf(Secret);
      expect((value as Secret).reveal()).toBe('top-secret');
      expect((value as Secret).origin).toEqual({
        from: 'db',
        path: 'password',
      });
    });

    it('makes all of a text secret, with its parts apart', () => {
      const value = valueOf(
        text(
          'score',
          'u:',
          output('db', 'password'),
          '@',
          output('db', 'host'),
        ),
      ) as Secret;
      expect(String(value)).toBe(SECRET_MASK);
      expect(value.revealText()).toBe('u:top-secret@db.local');
      expect(value.parts).toEqual(['u:', expect.any(Secret), '@db.local']);
    });

    it('keeps the map of all outputs, with secret leaves', () => {
      const value = valueOf(text('definition', output('db'))) as ValueObject;
      expect(JSON.parse(JSON.stringify(value))).toEqual({
        host: 'db.local',
        port: 5432,
        tags: ['a', 'b'],
        on: true,
        password: SECRET_MASK,
        nested: { token: SECRET_MASK },
      });
    });

    it('makes one secret of a map that becomes text', () => {
      const value = valueOf(text('score', output('db', 'nested'))) as Secret;
      expect(value.reveal()).toBe('{"token":"canary"}');
      expect(value.origin).toEqual({ from: 'db', path: 'nested' });
    });

    it('never shows a secret, however it is used', () => {
      const part = fc.oneof(
        fc.string(),
        fc.constantFrom(
          output('db', 'password'),
          output('db', 'nested'),
          output('db', 'nested', 'token'),
          output('db'),
          output('db', 'host'),
        ),
      );
      const { expression } = fc.letrec<{ expression: Expression }>(tie => ({
        expression: fc.oneof(
          { maxDepth: 3 },
          fc
            .record({
              mode: fc.constantFrom('score' as const, 'definition' as const),
              parts: fc.array(part, { minLength: 1, maxLength: 4 }),
            })
            .map(({ mode, parts }) => text(mode, ...parts)),
          fc
            .array(tie('expression'), { maxLength: 3 })
            .map(items => ({ kind: 'list' as const, items })),
          fc
            .array(fc.tuple(fc.constantFrom('a', 'b'), tie('expression')), {
              maxLength: 3,
            })
            .map(entries => ({ kind: 'object' as const, entries })),
        ),
      }));
      fc.assert(
        fc.property(expression, any => {
          const value = valueOf(any);
          const shown = JSON.stringify(value);
          expect(shown).not.toMatch(/top-secret|canary/);
          // what does not show it, although it is there, says so
          const revealed = JSON.stringify(revealValue(value));
          expect(containsSecret(value)).toBe(
            /top-secret|canary/.test(revealed),
          );
        }),
      );
    });
  });

  describe('when something is not known yet', () => {
    it.each([
      [text('definition', output('later', 'x')), 'later'],
      [text('score', 'a', output('later', 'x')), 'later'],
      [
        text('definition', {
          kind: 'selected',
          nodes: ['db', 'later'],
          path: ['port'],
          text: '',
        }),
        'later',
      ],
      [
        text('definition', { kind: 'values', node: 'later', text: '' }),
        'later',
      ],
      [text('definition', { kind: 'deploymentId', text: '' }), 'deployment'],
      [{ kind: 'store', store: 'vault', ref: 'a' } as Expression, 'store'],
    ])('says what must happen before', (expression, until) => {
      expect(evaluate(expression, SCOPE)).toEqual({ unknown: { until } });
    });

    it('knows the id of the deployment and what stores hold once they are given', () => {
      const scope: EvaluationScope = {
        ...SCOPE,
        deploymentId: 'd-1',
        readStore: ({ store, ref }) => `${store}/${ref}`,
      };
      expect(
        valueOf(text('definition', { kind: 'deploymentId', text: '' }), scope),
      ).toBe('d-1');
      const secret = valueOf(
        { kind: 'store', store: 'vault', ref: 'a' },
        scope,
      ) as Secret;
      expect(secret.reveal()).toBe('vault/a');
      expect(secret.origin).toEqual({
        from: 'store:vault',
        path: 'a',
        store: { kind: 'store', store: 'vault', ref: 'a' },
      });
    });

    it('tells a problem rather than what is not known', () => {
      expect(
        evaluate(
          {
            kind: 'list',
            items: [
              text('definition', output('later', 'x')),
              text('definition', output('db', 'hots')),
            ],
          },
          SCOPE,
        ),
      ).toEqual({
        problem: {
          code: 'match/missing-output',
          message: 'The resource gave no output "hots".',
          path: '[1]',
          placeholder: '${resources.db}',
          expected: 'host, nested, on, password, port, tags',
          found: 'hots',
          nextStep: 'did you mean "host"?',
        },
      });
    });
  });

  it.each([
    [
      { kind: 'sharedValue', name: 'REGION', text: 'values.REGION' },
      'match/unknown-shared-value',
    ],
    [
      { kind: 'service', workload: 'api', path: ['name'], text: 'r.api.name' },
      'match/no-service',
    ],
    [output('db', 'constructor'), 'match/missing-output'],
    [output('db', 'host', 'length'), 'match/missing-output'],
  ] as [Placeholder, string][])('refuses %j', (placeholder, code) => {
    expect(evaluate(text('score', placeholder), SCOPE)).toMatchObject({
      problem: { code },
    });
  });

  it('never reads a value again', () => {
    const scope: EvaluationScope = {
      outputsOf: () => ({
        values: { a: '${resources.db.password}' },
        secrets: {},
      }),
    };
    expect(valueOf(text('score', output('x', 'a'), '$$'), scope)).toBe(
      '${resources.db.password}$$',
    );
  });
});

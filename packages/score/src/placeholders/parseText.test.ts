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
import { TextPart } from '../model/Placeholder';
import { parseText } from './parseText';
import { printText } from './printText';

const arbitraryDollars = fc
  .array(fc.constantFrom('$', '{', '}', '.', '\\', 'a', ' ', '\n'), {
    maxLength: 12,
  })
  .map(letters => letters.join(''));

/** The reference implementation's own expression, which is too slow to be used. */
const REFERENCE = /\$((?:\$?\{([^}]*)\})|\$)/g;

function byReference(text: string): string {
  return text.replaceAll(REFERENCE, (whole, rest: string, inside?: string) =>
    inside === undefined || rest.startsWith('$')
      ? whole.slice(1)
      : `<${inside}>`,
  );
}

const show = (parts: readonly TextPart[]) =>
  parts
    .map(part => (typeof part === 'string' ? part : `<${part.text}>`))
    .join('');

describe('parseText', () => {
  it('gives literals and references with their places', () => {
    expect(parseText('a${resources.db.x\\.y}$$')).toEqual([
      'a',
      {
        text: 'resources.db.x\\.y',
        elements: ['resources', 'db', 'x.y'],
        offset: 1,
        length: 20,
      },
      '$',
    ]);
  });

  it.each([
    ['', ''],
    ['$', '$'],
    ['$abc', '$abc'],
    ['$(X)', '$(X)'],
    ['a $$ b', 'a $ b'],
    ['${a}', '<a>'],
    ['${}', '<>'],
    ['$${a}', '${a}'],
    ['$$${a}', '$<a>'],
    ['$$$${a}', '$${a}'],
    ['$${', '${'],
    ['${a', '${a'],
    ['${${x}}', '<${x>}'],
    ['${ a b }', '< a b >'],
  ])('reads %j', (text, expected) => {
    expect(show(parseText(text))).toBe(expected);
  });

  it('reads any text as the reference implementation does', () => {
    fc.assert(
      fc.property(arbitraryDollars, text => {
        expect(show(parseText(text))).toBe(byReference(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back what is printed', () => {
    fc.assert(
      fc.property(arbitraryDollars, text => {
        const parts = parseText(text);

        expect(show(parseText(printText(parts)))).toBe(show(parts));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['${', '$', '$$x', '${a}', '$${'])(
    'takes linear time for a text full of %j',
    piece => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      parseText(text);

      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

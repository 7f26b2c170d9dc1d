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
import { arbitraryText } from '../__testUtils__/arbitraryWorkload';
import { JsonValue } from '../model/Json';
import { PlaceholderError } from './PlaceholderError';
import { printText } from './printText';
import { substituteText } from './substituteText';
import { substituteValue } from './substituteValue';

interface Secret {
  secret: string;
}

const values: Record<string, JsonValue | Secret> = {
  host: 'db.example',
  port: 5432,
  list: ['<a>', 1],
  again: '${host} $$',
  password: { secret: 'db/password' },
};

const substitute = (text: string) =>
  substituteText<Secret>(text, {
    resolve: reference => {
      if (!(reference.text in values)) {
        throw new PlaceholderError([{ reference, reason: 'there is none' }]);
      }
      return values[reference.text];
    },
    isOpaque: (value): value is Secret =>
      typeof value === 'object' && value !== null && 'secret' in value,
  });

describe('substituteText', () => {
  it('joins text and encodes what is no text', () => {
    expect(substitute('${host}:${port} $${x} ${list}')).toEqual([
      'db.example:5432 ${x} ["\\u003ca\\u003e",1]',
    ]);
  });

  it('keeps secrets apart', () => {
    expect(substitute('a${password}b$$${password}')).toEqual([
      'a',
      { secret: 'db/password' },
      'b$',
      { secret: 'db/password' },
    ]);
    expect(substitute('${password}')).toEqual([{ secret: 'db/password' }]);
    expect(substitute('')).toEqual([]);
  });

  it('does not read inserted text again', () => {
    expect(substitute('${again}')).toEqual(['${host} $$']);
  });

  it('reports every placeholder that leads nowhere', () => {
    expect(() => substitute('${x} ${host} ${y}')).toThrow(
      '${x}: there is none\n${y}: there is none',
    );
  });

  it('lets other errors through', () => {
    expect(() =>
      substituteText<never>('${a}', {
        resolve: () => {
          throw new RangeError('broken');
        },
        isOpaque: (_): _ is never => false,
      }),
    ).toThrow(RangeError);
  });

  it('leaves no placeholder and eats no escape, whatever the texts', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryText),
        arbitraryText,
        (literals, inserted) => {
          // A literal that opens a brace which a later one closes cannot be written before a placeholder.
          const plain = literals.map(text => text.replaceAll('{', '('));
          const text = plain
            .map(literal => printText([literal]))
            .join('${value}');
          const [result = ''] = substituteText<never>(text, {
            resolve: () => inserted,
            isOpaque: (_): _ is never => false,
          });

          expect(result).toBe(plain.join(inserted));
        },
      ),
    );
  });
});

describe('substituteValue', () => {
  it('replaces in all texts, not in keys, and keeps the other types', () => {
    expect(
      substituteValue(
        { '${a}': ['${a}', 1, { b: '$$ ${a}', c: null }], d: true },
        () => 5,
      ),
    ).toEqual({ '${a}': ['5', 1, { b: '$ 5', c: null }], d: true });
  });

  it('reports every placeholder that leads nowhere', () => {
    expect(() =>
      substituteValue({ a: '${x}', b: ['${y}'] }, reference => {
        throw new PlaceholderError([{ reference, reason: 'there is none' }]);
      }),
    ).toThrow('${x}: there is none\n${y}: there is none');
  });
});

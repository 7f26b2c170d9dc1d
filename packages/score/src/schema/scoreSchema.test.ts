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

import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { arbitraryWorkload } from '../__testUtils__/arbitraryWorkload';
import { JsonObject, JsonValue } from '../model/Json';
import { validateWorkload } from '../workload/validateWorkload';
import { diagnosticCodes } from '../diagnostics/diagnosticCodes';
import { scoreSchema } from './scoreSchema';

const published = new Ajv2020({ strict: true, strictRequired: false })
  .addVocabulary(['x-expected', 'x-instead'])
  .compile(scoreSchema);

/** A valid workload in which one value, found by a path of numbers, is replaced. */
const arbitraryDocument = fc
  .tuple(
    arbitraryWorkload,
    fc.array(fc.nat(20), { maxLength: 6 }),
    fc.constantFrom<JsonValue>(
      null,
      true,
      5,
      0.5,
      '',
      'x',
      'A_b',
      '${',
      [],
      ['x'],
      {},
      { a: 1 },
      [{ target: '/a', source: 'x' }],
    ),
  )
  .map(([workload, steps, value]) =>
    replaceAt(workload as unknown as JsonObject, steps, value),
  );

function replaceAt(
  parent: JsonValue,
  steps: number[],
  value: JsonValue,
): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined || parent === null || typeof parent !== 'object') {
    return value;
  }
  const keys = [...Object.keys(parent), 'extra'];
  const key = keys[step % keys.length];
  const child = replaceAt((parent as JsonObject)[key] ?? null, rest, value);
  return Array.isArray(parent)
    ? [...parent.slice(0, step), child, ...parent.slice(step + 1)]
    : { ...parent, [key]: child };
}

describe('scoreSchema', () => {
  it('agrees with the validator', () => {
    let valid = 0;
    let invalid = 0;
    fc.assert(
      fc.property(arbitraryDocument, document => {
        const { diagnostics } = validateWorkload(document);
        const isRefused = diagnostics.some(
          ({ code, severity }) =>
            severity === 'error' &&
            ['schema', 'upgrade'].includes(diagnosticCodes[code]),
        );
        const isIgnored = diagnostics.some(({ code }) =>
          code.startsWith('score/legacy-entry'),
        );
        if (isRefused) {
          invalid++;
        } else {
          valid++;
        }

        // Entries that an upgrade drops are no Score, but are taken as the reference implementation takes them.
        expect(published(document)).toBe(!isRefused && !isIgnored);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(valid, invalid)).toBeGreaterThan(50);
  });

  it('describes every field', () => {
    const definitions = scoreSchema.$defs as Record<string, any>;
    const undescribed: string[] = [];
    const visit = (schema: any, path: string) => {
      for (const [name, property] of Object.entries<any>(
        schema.properties ?? {},
      )) {
        const definition = definitions[property.$ref?.split('/').at(-1)];
        if (!property.description && !definition?.description) {
          undescribed.push(`${path}.${name}`);
        }
        visit(property, `${path}.${name}`);
      }
      [schema.items, schema.then, schema.else, schema.additionalProperties]
        .filter(inner => typeof inner === 'object')
        .forEach(inner => visit(inner, path));
    };
    visit(scoreSchema, '');
    Object.entries(definitions).forEach(([name, schema]) =>
      visit(schema, name),
    );

    expect(undescribed).toEqual([]);
  });

  it('explains every pattern in words', () => {
    const text = JSON.stringify(scoreSchema);

    expect(text.split('"pattern"').length).toBe(
      text.split('"x-expected"').length,
    );
  });
});

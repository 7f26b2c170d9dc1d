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

import { ErrorObject } from 'ajv/dist/2020.js';
import { showName } from '../diagnostics/showName';
import { suggestNear } from '../diagnostics/suggestNear';
import { missingFields } from './selectViolations';

/** Longer texts are data rather than names. */
const MAX_REPAIRED = 100;

/** What to write instead of a field that the schema does not know. */
export function suggestField(error: ErrorObject, name: string): string {
  const near = suggestNear(name, missingFields(error));
  if (near !== undefined) {
    return `did you mean ${showName(near)}?`;
  }
  const instead: Record<string, string> =
    error.parentSchema?.['x-instead'] ?? {};
  return Object.hasOwn(instead, name)
    ? instead[name]
    : `remove ${showName(name)}`;
}

/** How to give a value the type that is expected. `written` is the value as it stands in the file, such as `0644`. */
export function suggestType(
  { data, params, parentSchema }: ErrorObject,
  written: string,
): string | undefined {
  const types: string[] = [params.type].flat();
  if (data === null) {
    return 'give it a value, or remove the key';
  }
  if (
    types.includes('string') &&
    written.length <= MAX_REPAIRED &&
    (typeof data === 'number' || typeof data === 'boolean')
  ) {
    const text = parentSchema?.pattern
      ? repairText(written, parentSchema.pattern) ?? written
      : written;
    return `put it in quotes: "${text}"`;
  }
  if (typeof data !== 'string') {
    return undefined;
  }
  if (
    types.some(type => type === 'integer' || type === 'number') &&
    data.trim() !== '' &&
    Number.isFinite(Number(data))
  ) {
    return `remove the quotes: ${Number(data)}`;
  }
  if (types.includes('boolean') && (data === 'true' || data === 'false')) {
    return `remove the quotes: ${data}`;
  }
  return types.includes('array')
    ? `write a list: [${showName(data)}]`
    : undefined;
}

/** What separates the words of a name in other systems. */
const WORD_SEPARATOR = /[ _.]/g;

/** A quantity of bytes with its unit in any letters, or with a B for bytes. */
const LOOSE_BYTES = /^([\d.]+) ?([kmgtpe])(i?)b?$/i;

/** A fraction without the zero before it. */
const LEADING_DOT = /^\./;

/** The prefix of octal numbers in other languages. */
const OCTAL_PREFIX = /^0?o/;

/** A repair of a text: what people write, and what they likely mean. */
type Repair = (text: string) => string;

/** Tried in this order; the first that gives the text the right form is suggested. */
const REPAIRS: Repair[] = [
  // Spaces around or within: "128 Mi".
  text => text.replaceAll(' ', ''),
  // Names of other systems: Web_App, My Service.
  text => text.trim().toLocaleLowerCase('en').replaceAll(WORD_SEPARATOR, '-'),
  // Units in other letters, or with a B for bytes: 128mi, 128MB, 1k.
  text =>
    text.replace(
      LOOSE_BYTES,
      (_, digits: string, unit: string, binary: string) =>
        `${digits}${unit.toUpperCase()}${binary.toLowerCase()}`,
    ),
  // A fraction without its zero: .5
  text => text.replace(LEADING_DOT, '0.'),
  // Octal digits with the prefix of other languages: 0o644.
  text => text.replace(OCTAL_PREFIX, '0'),
];

/** What a text that breaks a pattern likely means: the only text that there is, or the nearest to what is written. */
export function suggestFormat({
  data,
  propertyName,
  params,
  parentSchema,
}: ErrorObject): string | undefined {
  const text: unknown = propertyName ?? data;
  const only: unknown = parentSchema?.['x-expected'];
  if (typeof only === 'string' && new RegExp(params.pattern, 'u').test(only)) {
    return `write "${only}"`;
  }
  if (typeof text !== 'string' || text.length > MAX_REPAIRED) {
    return undefined;
  }
  const repaired = repairText(text, params.pattern);
  return repaired && `did you mean "${repaired}"?`;
}

function repairText(text: string, pattern: string): string | undefined {
  const expected = new RegExp(pattern, 'u');
  return [text, ...REPAIRS.map(repair => repair(text))].find(candidate =>
    expected.test(candidate),
  );
}

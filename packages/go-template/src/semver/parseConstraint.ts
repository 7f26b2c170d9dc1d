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

import { anyVersion, Comparison, Operator } from './fulfils';
import { parseVersion } from './parseVersion';

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['', '='],
  ['=', '='],
  ['!=', '!='],
  ['>', '>'],
  ['<', '<'],
  ['>=', '>='],
  ['=>', '>='],
  ['<=', '<='],
  ['=<', '<='],
  ['~', '~'],
  ['~>', '~'],
  ['^', '^'],
]);

const VERSION =
  'v?[0-9xX*]+(?:\\.[0-9xX*]+){0,2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?';
const RANGE = new RegExp(`(${VERSION})\\s+-\\s+(${VERSION})`, 'g');
const COMPARISON = new RegExp(
  `(!=|>=|=>|<=|=<|~>|=|>|<|~|\\^|)\\s*(${VERSION})\\s*`,
  'y',
);
const NUMBERS = /^v?([0-9xX*]+)(?:\.([0-9xX*]+))?(?:\.([0-9xX*]+))?(.*)$/;
const WILDCARD = /^[xX*]$/;

/**
 * Reads a constraint such as `>= 1.2, < 3 || ~4.x`: one of the lists must be fulfilled, and all of its comparisons; `undefined` when it is none.
 */
export function parseConstraint(text: string): Comparison[][] | undefined {
  const alternatives = text
    .replace(RANGE, '>= $1, <= $2 ')
    .split('||')
    .map(parseComparisons);
  return alternatives.every(alternative => alternative !== undefined)
    ? alternatives
    : undefined;
}

/** Comparisons are separated by a comma or by space. */
function parseComparisons(text: string): Comparison[] | undefined {
  const trimmed = text.trimStart();
  const comparisons: Comparison[] = [];
  for (let position = 0; position < trimmed.length; ) {
    COMPARISON.lastIndex = position;
    const match = COMPARISON.exec(trimmed);
    const comparison = match && parseComparison(match[1], match[2]);
    if (!match || !comparison) {
      return undefined;
    }
    comparisons.push(comparison);
    position += match[0].length;
    const isSeparated = /\s$/.test(match[0]);
    if (trimmed[position] === ',') {
      position += /^,\s*/.exec(trimmed.slice(position))![0].length;
      if (position === trimmed.length) {
        return undefined;
      }
    } else if (position < trimmed.length && !isSeparated) {
      return undefined;
    }
  }
  return comparisons.length > 0 ? comparisons : undefined;
}

function parseComparison(
  operator: string,
  text: string,
): Comparison | undefined {
  const [, major, minor, patch, rest] = NUMBERS.exec(text)!;
  const prerelease = rest.replace(/\+.*$/, '');
  const isOpen = (part: string | undefined) =>
    part === undefined || WILDCARD.test(part);
  const anyMinor = !isOpen(major) && isOpen(minor);
  const anyPatch = !isOpen(major) && !isOpen(minor) && isOpen(patch);
  const numbers = isOpen(major)
    ? '0.0.0'
    : `${major}.${anyMinor ? 0 : minor}.${anyMinor || anyPatch ? 0 : patch}`;
  const isWhole = !isOpen(major) && !anyMinor && !anyPatch;
  const version = parseVersion(numbers + (isWhole ? rest : prerelease));
  return (
    version && {
      ...anyVersion(),
      operator: OPERATORS.get(operator)!,
      version,
      anyMinor,
      anyPatch,
      isOpen: !isWhole,
    }
  );
}

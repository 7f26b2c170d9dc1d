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

import { JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { parseText } from '../placeholders/parseText';
import { scanText } from '../placeholders/scanText';
import { isMapping } from '../source/isMapping';
import { describePlaceholder } from './describePlaceholder';
import { distinctReferences } from './distinctReferences';
import { Rule } from './Rule';

/** How much of an unclosed placeholder is shown. */
const MAX_SHOWN = 60;

/** A placeholder is closed. A warning, since the reference implementation takes the rest of the text as it is. */
export const placeholdersAreClosed: Rule = {
  rule: 'A placeholder that is opened is closed.',
  *check({ texts }) {
    for (const { text, path } of texts) {
      for (const token of scanText(text)) {
        if (token.kind === 'unclosed') {
          const [piece] = text
            .slice(token.offset, token.offset + MAX_SHOWN)
            .split('\n');
          yield {
            ...describePlaceholder({ text, path }, piece, token.offset),
            code: 'score/unclosed-placeholder',
            severity: 'warning',
            message:
              'The placeholder is not closed: it stays in the text as it is.',
            expected: '"}" after the last name',
            found: piece,
            suggestion: 'add "}", or write "$${" to keep the text as it is',
          };
          break;
        }
      }
    }
  },
};

/** Where placeholders are replaced is a matter of the path: these are the parts of a workload in which people expect it in vain. */
const NOT_REPLACED: { path: (string | '*')[]; anyRoot?: boolean }[] = [
  { path: ['containers', '*', 'image'], anyRoot: true },
  { path: ['containers', '*', 'command'] },
  { path: ['containers', '*', 'args'] },
  { path: ['containers', '*', 'livenessProbe'] },
  { path: ['containers', '*', 'readinessProbe'] },
  { path: ['containers', '*', 'files', '*', 'source'] },
  { path: ['containers', '*', 'volumes', '*', 'path'] },
  { path: ['metadata'] },
  { path: ['resources', '*', 'metadata'] },
];

/** A reference that can only be meant as a placeholder; `${NAME}` may be meant for a shell. */
const SURELY_PLACEHOLDER = /^(?:metadata|resources)\./;

/** Placeholders stand where they are replaced. A warning, since the text may be meant for someone else. */
export const placeholdersAreReplaced: Rule = {
  rule: 'A placeholder stands where it is replaced.',
  *check({ document }) {
    for (const { path: pattern, anyRoot } of NOT_REPLACED) {
      for (const { text, path } of textsBelow(document, pattern, [])) {
        for (const part of distinctReferences(parseText(text))) {
          if (anyRoot || SURELY_PLACEHOLDER.test(part.text)) {
            yield {
              ...describePlaceholder(
                { text, path },
                `\${${part.text}}`,
                part.offset,
              ),
              code: 'score/placeholder-not-replaced',
              severity: 'warning',
              message:
                'Placeholders are not replaced here: it stays in the text as it is.',
              expected:
                'placeholders only in variables, file content, volume sources and params',
              found: `\${${part.text}}`,
              suggestion: suggest(path),
            };
          }
        }
      }
    }
  },
};

function suggest(path: JsonPath): string {
  switch (path[2]) {
    case 'image':
      return 'write the image in full, or "." and give it when deploying';
    case 'command':
    case 'args':
      return 'put it into a variable and read the variable';
    default:
      return 'write the value in full';
  }
}

function* textsBelow(
  value: JsonValue | undefined,
  pattern: readonly string[],
  path: JsonPath,
): Iterable<{ text: string; path: JsonPath }> {
  if (pattern.length === 0 && typeof value === 'string') {
    if (value.includes('${')) {
      yield { text: value, path };
    }
  } else if (Array.isArray(value) && pattern.length === 0) {
    for (const [index, item] of value.entries()) {
      yield* textsBelow(item, [], [...path, index]);
    }
  } else if (isMapping(value)) {
    const [step, ...rest] = pattern;
    for (const key of Object.keys(value)) {
      if (step === undefined || step === '*' || step === key) {
        yield* textsBelow(value[key], rest, [...path, key]);
      }
    }
  }
}

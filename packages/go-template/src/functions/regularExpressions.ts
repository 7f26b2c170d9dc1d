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

import { expandReplacement } from '../regex/expandReplacement';
import { Match } from '../regex/Pattern';
import { byteLength } from '../text/bytes';
import { List } from '../values/GoValue';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { orElse } from './orElse';

const SPECIAL = /[\\.+*?()|[\]{}^$]/g;

const regexMatch = defineFunction(
  ['string', 'string'],
  ([pattern, text], context) =>
    !find(pattern, text, { context, count: 1 }).next().done,
);

const regexFind = defineFunction(
  ['string', 'string'],
  ([pattern, text], context) => {
    const [first] = find(pattern, text, { context, count: 1 });
    return first ? text.slice(first.start, first.end) : '';
  },
);

const regexFindAll = defineFunction(
  ['string', 'string', 'int'],
  ([pattern, text, count], context) => {
    const found = find(pattern, text, { context, count: Number(count) });
    const texts = Array.from(found, ({ start, end }) => text.slice(start, end));
    return texts.length === 0 ? List.nilTexts : List.ofTexts(texts);
  },
);

const regexReplaceAll = defineFunction(
  ['string', 'string', 'string'],
  ([pattern, text, replacement], context) =>
    replaceMatches(pattern, text, {
      context,
      write: match =>
        expandReplacement(replacement, { match, budget: context.budget }),
    }),
);

const regexReplaceAllLiteral = defineFunction(
  ['string', 'string', 'string'],
  ([pattern, text, replacement], context) =>
    replaceMatches(pattern, text, { context, write: () => replacement }),
);

const regexSplit = defineFunction(
  ['string', 'string', 'int'],
  ([pattern, text, count], context) => {
    return count === 0n
      ? List.nilTexts
      : List.ofTexts(split(pattern, text, { context, count: Number(count) }));
  },
);

/** Sprig's functions for regular expressions, with Go's syntax. All stop at what is none, but for `regexMatch`, which then finds nothing. */
export const regularExpressionFunctions: FunctionFamily = {
  regexMatch: {
    ...regexMatch,
    call: (values, context) =>
      orElse(
        () => regexMatch.call(values, context),
        () => false,
      ),
  },
  mustRegexMatch: regexMatch,
  regexFind,
  mustRegexFind: regexFind,
  regexFindAll,
  mustRegexFindAll: regexFindAll,
  regexReplaceAll,
  mustRegexReplaceAll: regexReplaceAll,
  regexReplaceAllLiteral,
  mustRegexReplaceAllLiteral: regexReplaceAllLiteral,
  regexSplit,
  mustRegexSplit: regexSplit,
  regexQuoteMeta: defineFunction(['string'], ([text]) =>
    text.replace(SPECIAL, '\\$&'),
  ),
};

function find(
  pattern: string,
  text: string,
  { context, count }: { context: CallContext; count?: number },
): Generator<Match> {
  const { patterns, budget } = context;
  return patterns.get(pattern).matches(text, { budget, count });
}

function replaceMatches(
  pattern: string,
  text: string,
  options: { context: CallContext; write: (match: Match) => string },
): string {
  const { context, write } = options;
  const parts: string[] = [];
  let rest = 0;
  let bytes = byteLength(text);
  context.budget.claimText(bytes);
  for (const match of find(pattern, text, { context })) {
    const replacement = write(match);
    const size = byteLength(replacement);
    context.budget.claimText(size);
    bytes += size;
    parts.push(text.slice(rest, match.start), replacement);
    rest = match.end;
  }
  context.budget.claimText(bytes);
  return [...parts, text.slice(rest)].join('');
}

/** The texts between the matches, at most `count`, the last with all the rest; a match of nothing at the start splits nothing off. */
function split(
  pattern: string,
  text: string,
  { context, count }: { context: CallContext; count: number },
): string[] {
  if (pattern !== '' && text === '') {
    return [''];
  }
  const parts: string[] = [];
  let start = 0;
  let end = 0;
  for (const match of find(pattern, text, { context, count })) {
    if (count > 0 && parts.length === count - 1) {
      break;
    }
    end = match.start;
    if (match.end !== 0) {
      parts.push(text.slice(start, end));
    }
    start = match.end;
  }
  return end === text.length ? parts : [...parts, text.slice(start)];
}

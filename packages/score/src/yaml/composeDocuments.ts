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

import { CST, Document, isScalar, ParsedNode } from 'yaml';
import { Diagnostic } from '../model/Diagnostic';
import { LineIndex } from '../source/LineIndex';
import {
  CollectingComposer,
  SyntaxProblem,
  TooManySyntaxProblems,
} from './CollectingComposer';
import {
  describeSyntaxProblem,
  describeUnclosed,
} from './describeSyntaxProblem';
import { findUnclosed } from './findUnclosed';
import { parseTokens } from './parseTokens';
import { trimUnendedBlock } from './trimUnendedBlock';
import { YamlLimits } from './YamlLimits';

/** Whoever has more syntax errors begins with these. */
const MAX_PROBLEMS = 1_000;

/** The library's word on a tag that `readScalar` takes care of. */
const UNDERSTOOD_TAG =
  /^Unresolved tag: tag:yaml\.org,2002:(null|bool|int|float|timestamp|binary)$/;

/** A quote that is part of a text, at the end of a line: the library takes it for the closing one and says nothing. */
const ENDS_IN_ESCAPED_QUOTE = /(?:''|\\")[ \t\r\]}]*$/m;

interface Options {
  file?: string;
  limits: YamlLimits;
  lines: LineIndex;
}

/**
 * Parses a text into syntax trees, one per document with content.
 *
 * All plain scalars stay text here (`failsafe`): `resolvePlainScalar` gives them their meaning. Duplicate keys are found later, because the library's own search compares
 * every pair of keys.
 */
export function composeDocuments(
  text: string,
  options: Options,
): { roots: ParsedNode[]; diagnostics: Diagnostic[] } {
  const { tokens, problem } = parseTokens(text, options);
  if (problem) {
    return { roots: [], diagnostics: [problem] };
  }
  const composer = new CollectingComposer({
    maxProblems: MAX_PROBLEMS,
    composer: {
      schema: 'failsafe',
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
    },
  });
  const roots: ParsedNode[] = [];
  try {
    for (const document of composer.compose(withoutErrors(tokens))) {
      if (hasContent(document)) {
        trimUnendedBlock(document.contents, text);
        roots.push(document.contents);
      }
      if (roots.length > options.limits.maxDocuments) {
        return {
          roots: [],
          diagnostics: [tooManyDocuments(document, options)],
        };
      }
    }
  } catch (error) {
    if (!(error instanceof TooManySyntaxProblems)) {
      throw error;
    }
  }
  const problems = [...tokens.flatMap(tokenProblem), ...composer.problems]
    .filter(({ message }) => !UNDERSTOOD_TAG.test(message))
    .slice(0, MAX_PROBLEMS);
  return {
    roots,
    diagnostics: describeProblems(problems, tokens, { ...options, text }),
  };
}

function withoutErrors(tokens: readonly CST.Token[]): CST.Token[] {
  return tokens.filter(({ type }) => type !== 'error');
}

/** The parser puts what it cannot make sense of into the stream. */
function tokenProblem(token: CST.Token): SyntaxProblem[] {
  if (token.type !== 'error') {
    return [];
  }
  const { message, offset, source } = token as CST.ErrorToken;
  const end = offset + source.length;
  return [
    {
      code: 'UNEXPECTED_TOKEN',
      severity: 'error',
      message,
      start: offset,
      end,
    },
  ];
}

function hasContent(
  document: Document.Parsed,
): document is Document.Parsed<ParsedNode> & { contents: ParsedNode } {
  const { contents } = document;
  const isNothing =
    isScalar(contents) &&
    contents.source === '' &&
    contents.type === 'PLAIN' &&
    !contents.tag;
  return contents !== null && !isNothing;
}

/** One mistake breaks much of what follows: only what does not follow from another one is reported. */
function describeProblems(
  problems: readonly SyntaxProblem[],
  tokens: readonly CST.Token[],
  options: Options & { text: string },
): Diagnostic[] {
  if (problems.length === 0 && !ENDS_IN_ESCAPED_QUOTE.test(options.text)) {
    return [];
  }
  const unclosed = findUnclosed(tokens);
  const independent = problems
    .filter(({ start }) => !unclosed || start < unclosed.offset)
    .filter(({ code }, index) => index === 0 || code !== 'BAD_INDENT');
  return [
    ...independent.map(problem => describeSyntaxProblem(problem, options)),
    ...(unclosed ? [describeUnclosed(unclosed, options)] : []),
  ];
}

function tooManyDocuments(
  { range }: Document.Parsed,
  { file, limits, lines }: Options,
): Diagnostic {
  return {
    code: 'yaml/too-many-documents',
    severity: 'error',
    message: 'The file holds too many documents.',
    file,
    range: lines.rangeAt(range[0], range[0] + 1),
    path: '',
    expected: `at most ${limits.maxDocuments} documents`,
    found: 'more of them',
  };
}

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

import { CST, Lexer, Parser } from 'yaml';
import { Diagnostic } from '../model/Diagnostic';
import { LineIndex } from '../source/LineIndex';
import { YamlLimits } from './YamlLimits';

/** A value takes a few lexemes: indentation, key, colon, space, text, line break. */
const LEXEMES_PER_NODE = 8;

/** The syntax of a text as a stream of tokens; `problem` when it goes beyond a bound. */
export interface Tokens {
  tokens: CST.Token[];
  problem?: Diagnostic;
}

/**
 * The first step of parsing, and the one that bounds the others: they are recursive, so what is too deep must not reach them.
 */
export function parseTokens(
  text: string,
  options: { file?: string; limits: YamlLimits; lines: LineIndex },
): Tokens {
  const { file, limits, lines } = options;
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  // The stack holds the document and, at the innermost place, a scalar besides the collections.
  const maxStack = limits.maxDepth + 2;
  let lexemes = 0;
  const stop = (
    problem: Pick<Diagnostic, 'code' | 'message' | 'expected'>,
  ): Tokens => ({
    tokens: [],
    problem: {
      severity: 'error',
      ...problem,
      file,
      range: lines.rangeAt(parser.offset, parser.offset),
      path: '',
      found: 'more of them',
    },
  });
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    if (parser.stack.length > maxStack) {
      return stop({
        code: 'yaml/too-deep',
        message: 'The file nests mappings or lists too deeply.',
        expected: `at most ${limits.maxDepth} levels`,
      });
    }
    if (++lexemes > limits.maxNodes * LEXEMES_PER_NODE) {
      return stop({
        code: 'yaml/too-many-values',
        message: 'The file holds too many values.',
        expected: `at most ${limits.maxNodes} values`,
      });
    }
  }
  for (const token of parser.end()) {
    tokens.push(token);
  }
  return { tokens };
}

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

import { Composer, CST, Lexer, Parser, ParsedNode, YAMLError } from 'yaml';
import { Diagnostic } from '../model/Diagnostic';
import { LineIndex } from '../source/LineIndex';
import { describeSyntaxError, describeUnclosed } from './describeSyntaxError';
import { findUnclosed } from './findUnclosed';
import { YamlLimits } from './YamlLimits';

/** The library's word on a tag that `readScalar` takes care of. */
const UNDERSTOOD_TAG =
  /^Unresolved tag: tag:yaml\.org,2002:(null|bool|int|float|timestamp|binary)$/;

/**
 * Parses a text into syntax trees, one per document with content.
 *
 * All plain scalars stay text here (`failsafe`): `resolvePlainScalar` gives them their meaning. Duplicate keys are found later, because the library's own search compares
 * every pair of keys.
 */
export function composeDocuments(
  text: string,
  settings: { file?: string; limits: YamlLimits; lines: LineIndex },
): { roots: ParsedNode[]; diagnostics: Diagnostic[] } {
  const { file, limits, lines } = settings;
  const { tokens, problem } = parseTokens(text, settings);
  if (problem) {
    return { roots: [], diagnostics: [problem] };
  }
  const composer = new Composer({
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
  });
  const roots: ParsedNode[] = [];
  const errors: YAMLError[] = [];
  for (const document of composer.compose(tokens)) {
    errors.push(
      ...document.errors,
      ...document.warnings.filter(
        warning => !UNDERSTOOD_TAG.test(warning.message),
      ),
    );
    if (document.contents && !isEmpty(document.contents)) {
      roots.push(document.contents);
    }
    if (roots.length > limits.maxDocuments) {
      const [start] = document.contents!.range;
      return {
        roots: [],
        diagnostics: [
          {
            code: 'yaml/too-many-documents',
            severity: 'error',
            message: 'The file holds too many documents.',
            file,
            range: lines.rangeAt(start, start + 1),
            path: '',
            expected: `at most ${limits.maxDocuments} documents`,
            found: 'more of them',
          },
        ],
      };
    }
  }
  return {
    roots,
    diagnostics: describeErrors(errors, tokens, { ...settings, text }),
  };
}

/** One mistake breaks much of what follows: only what does not follow from another one is reported. */
function describeErrors(
  errors: readonly YAMLError[],
  tokens: readonly CST.Token[],
  options: { file?: string; lines: LineIndex; text: string },
): Diagnostic[] {
  if (errors.length === 0) {
    return [];
  }
  const unclosed = findUnclosed(tokens);
  const independent = errors
    .filter(({ pos }) => !unclosed || pos[0] < unclosed.offset)
    .filter(({ code }, index) => index === 0 || code !== 'BAD_INDENT');
  return [
    ...independent.map(error => describeSyntaxError(error, options)),
    ...(unclosed ? [describeUnclosed(unclosed, options)] : []),
  ];
}

/** Stops as soon as the nesting is too deep: everything after this step is recursive, this one is not. */
function parseTokens(
  text: string,
  options: { file?: string; limits: YamlLimits; lines: LineIndex },
): { tokens: CST.Token[]; problem?: Diagnostic } {
  const { file, limits, lines } = options;
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  // The stack holds the document and, at the innermost place, a scalar besides the collections.
  const maxStack = limits.maxDepth + 2;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    if (parser.stack.length > maxStack) {
      return {
        tokens: [],
        problem: {
          code: 'yaml/too-deep',
          severity: 'error',
          message: 'The file nests mappings or lists too deeply.',
          file,
          range: lines.rangeAt(parser.offset - lexeme.length, parser.offset),
          path: '',
          expected: `at most ${limits.maxDepth} levels`,
          found: 'more of them',
        },
      };
    }
  }
  for (const token of parser.end()) {
    tokens.push(token);
  }
  return { tokens };
}

function isEmpty(node: ParsedNode): boolean {
  return (
    'value' in node && node.value === '' && node.type === 'PLAIN' && !node.tag
  );
}

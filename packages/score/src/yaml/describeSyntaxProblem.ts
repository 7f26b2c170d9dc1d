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

import { Diagnostic } from '../model/Diagnostic';
import { LineIndex } from '../source/LineIndex';
import { SyntaxProblem } from './CollectingComposer';
import { Unclosed } from './findUnclosed';

/** What the library's error codes mean for somebody who writes YAML, and the way out. */
const EXPLANATIONS: Record<
  string,
  Pick<Diagnostic, 'expected' | 'suggestion'>
> = {
  ALIAS_PROPS: { expected: 'an alias without anchor or tag' },
  BAD_ALIAS: { expected: 'the name of an anchor' },
  BAD_COLLECTION_TYPE: { expected: 'a tag that fits the collection' },
  BAD_DIRECTIVE: { expected: 'a directive such as %YAML 1.2' },
  BAD_DQ_ESCAPE: {
    expected: 'an escape that YAML knows, such as \\n or \\"',
    suggestion: 'write \\\\ for a backslash, or use single quotes',
  },
  BAD_INDENT: {
    expected: 'the indentation of the lines that belong together',
    suggestion: 'align the line with its neighbours, with spaces',
  },
  BAD_PROP_ORDER: { expected: 'anchor and tag after the indicator' },
  BAD_SCALAR_START: {
    expected: 'a text in quotes',
    suggestion: 'put the value in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: 'one key and its value in a line',
    suggestion:
      'put a text that holds ": " in quotes, and nested keys on lines of their own',
  },
  BLOCK_IN_FLOW: {
    expected: 'only { } and [ ] within { } or [ ]',
    suggestion: 'put the value in quotes, or write it in braces',
  },
  KEY_OVER_1024_CHARS: { expected: 'a key of at most 1024 characters' },
  MISSING_CHAR: {
    expected: 'the character that the message names',
    suggestion: 'add it, or put the text in quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    expected: 'a key that begins and ends in one line, then ": "',
    suggestion: 'is a ":" missing?',
  },
  MULTIPLE_ANCHORS: { expected: 'one anchor' },
  MULTIPLE_TAGS: { expected: 'one tag' },
  NON_STRING_KEY: { expected: 'a text as key' },
  TAB_AS_INDENT: {
    expected: 'spaces',
    suggestion: 'replace the tab by spaces',
  },
  TAG_RESOLVE_FAILED: {
    expected: 'a tag of YAML itself, such as !!str',
    suggestion: 'remove the tag, or put the text in quotes',
  },
  UNEXPECTED_TOKEN: {
    expected: 'YAML',
    suggestion: 'put the text in quotes if it is meant as text',
  },
};

/** The rest of a word, to show more than its first letter, but not without end. */
const WORD = /\S{0,40}/y;

/** What is no space. */
const LETTER = /\S/;

/** The end of a line. */
const LINE_END = /\r?\n/;

/** Spaces before the first letter of a line. */
const INDENTATION = / {0,200}/y;

interface Context {
  text: string;
  file?: string;
  lines: LineIndex;
}

/** Turns an error of the YAML library into a diagnostic. */
export function describeSyntaxProblem(
  { code, message, severity, start: reported }: SyntaxProblem,
  { text, file, lines }: Context,
): Diagnostic {
  const isIndentation = code === 'BAD_INDENT';
  const start = isIndentation
    ? reported + matchAt(INDENTATION, text, reported).length
    : reported;
  const word = matchAt(WORD, text, start);
  const { column } = lines.positionAt(start);
  return {
    code: 'yaml/syntax',
    severity,
    message: message.endsWith('.') ? message : `${message}.`,
    file,
    range: lines.rangeAt(start, start + Math.max(word.length, 1)),
    path: '',
    expected: 'YAML',
    ...EXPLANATIONS[code],
    found: `${describeFound(word, text[start])}${
      isIndentation ? ` after ${column - 1} spaces` : ''
    }`,
  };
}

function describeFound(word: string, letter: string | undefined): string {
  if (letter === '\t') {
    return 'a tab';
  }
  return word === '' ? 'the end of the line' : JSON.stringify(word);
}

/** A line with an entry of its own: a comment, an item, or a key. */
const ENTRY = /^[ \t]*(?:#|- |[^\s"'{[][^"']*:(?:\s|$))/;

/** A quote or bracket without its end. */
export function describeUnclosed(
  { offset, what, opener, closer }: Unclosed,
  { text, file, lines }: Context,
): Diagnostic {
  const place = {
    code: 'yaml/syntax',
    severity: 'error',
    file,
    range: lines.rangeAt(offset, offset + 1),
    path: '',
  } as const;
  const [, next = ''] = text.slice(offset).split(LINE_END, 2);
  if (opener === closer && next.includes(closer) && !ENTRY.test(next)) {
    const line = place.range.start.line + 1;
    return {
      ...place,
      message: `The text that begins here goes on in line ${line}, which is not indented far enough.`,
      expected: 'each line of the text further in than its key',
      found: `${next.search(LETTER)} spaces`,
      suggestion: `indent line ${line} further, or write the text as a block with |`,
    };
  }
  return {
    ...place,
    message: `The ${what} that begins here does not end.`,
    expected: `${closer} after ${opener}`,
    found: `no ${closer}`,
    suggestion: `add ${closer}`,
  };
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

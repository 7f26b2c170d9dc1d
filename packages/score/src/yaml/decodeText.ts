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

/** What YAML 1.2 does not allow in a text: control characters but for tab, line feed and carriage return, and halves of surrogate pairs. */
const FORBIDDEN_CHARACTER =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/u;

const BYTE_ORDER_MARK = '\ufeff';

/** A byte that no UTF-8 text can hold, as `decodeLossy` shows it. */
const REPLACEMENT_CHARACTER = '\ufffd';

/** Turns a file into text that may be parsed, or says what is wrong with it and where. */
export function decodeText(
  input: string | Uint8Array,
  options: { file?: string; maxBytes: number },
): { text: string; problem?: Diagnostic } {
  const { file, maxBytes } = options;
  if (isLonger(input, maxBytes)) {
    const start = { line: 1, column: 1 };
    return {
      text: '',
      problem: {
        code: 'yaml/too-large',
        severity: 'error',
        message: 'The file is too large to be read.',
        file,
        range: { start, end: start },
        path: '',
        expected: `at most ${maxBytes} bytes`,
        found: `more than ${maxBytes} bytes`,
        suggestion:
          'keep large content in a file of its own and name it as source',
      },
    };
  }
  const text = withoutMark(
    typeof input === 'string' ? input : new TextDecoder().decode(input),
  );
  const broken =
    typeof input !== 'string' && !isUtf8(input)
      ? text.indexOf(REPLACEMENT_CHARACTER)
      : -1;
  const offset = broken >= 0 ? broken : text.search(FORBIDDEN_CHARACTER);
  if (offset < 0) {
    return { text };
  }
  return {
    text,
    problem: {
      code: 'yaml/not-text',
      severity: 'error',
      message:
        broken >= 0
          ? 'The file is not valid UTF-8.'
          : 'The file holds a character that YAML does not allow.',
      file,
      range: new LineIndex(text).rangeAt(offset, offset + 1),
      path: '',
      expected: 'text in UTF-8',
      found:
        broken >= 0
          ? 'a byte that is no part of a UTF-8 character'
          : `the character U+${text
              .charCodeAt(offset)
              .toString(16)
              .toUpperCase()
              .padStart(4, '0')}`,
      suggestion: 'save the file as UTF-8; give binary content as base64',
    },
  };
}

function isLonger(input: string | Uint8Array, maxBytes: number): boolean {
  if (typeof input !== 'string') {
    return input.byteLength > maxBytes;
  }
  // A UTF-16 unit takes one to three bytes in UTF-8: only in between must it be counted.
  return (
    input.length > maxBytes ||
    (input.length * 3 > maxBytes &&
      new TextEncoder().encode(input).byteLength > maxBytes)
  );
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

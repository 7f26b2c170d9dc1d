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

/** Colours of a log, as far as terminals' eight colours need to be told apart. */
export type LogTone = 'red' | 'green' | 'yellow' | 'blue' | 'grey';

/** A part of a line in one colour. */
export interface LogSegment {
  text: string;
  tone?: LogTone;
}

// Escape sequences as ECMA-48 has them: CSI … final byte, and two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPE = /\u001b(?:\[([0-9;?]*)([@-~])|[@-Z\\-_])/g;

const TONES: Record<number, LogTone> = {
  30: 'grey',
  31: 'red',
  32: 'green',
  33: 'yellow',
  34: 'blue',
  35: 'blue',
  36: 'blue',
  90: 'grey',
  91: 'red',
  92: 'green',
  93: 'yellow',
  94: 'blue',
  95: 'blue',
  96: 'blue',
};

/** Splits a line at its colour codes. Everything else that would steer a terminal is dropped. */
export function parseAnsi(line: string): LogSegment[] {
  const segments: LogSegment[] = [];
  let tone: LogTone | undefined;
  let from = 0;
  const take = (to: number) => {
    if (to > from) {
      segments.push({ text: line.slice(from, to), ...(tone && { tone }) });
    }
  };
  for (const match of line.matchAll(ESCAPE)) {
    take(match.index);
    from = match.index + match[0].length;
    if (match[2] === 'm') {
      tone = toneAfter(tone, match[1]);
    }
  }
  take(line.length);
  return segments;
}

function toneAfter(
  tone: LogTone | undefined,
  codes: string,
): LogTone | undefined {
  let result = tone;
  for (const code of codes.split(';').map(Number)) {
    if (code === 0 || code === 39) {
      result = undefined;
    } else if (code in TONES) {
      result = TONES[code];
    }
  }
  return result;
}

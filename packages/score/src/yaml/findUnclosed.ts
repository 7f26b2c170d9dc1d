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

import { CST } from 'yaml';

/** A quote or bracket that is opened and never closed. */
export interface Unclosed {
  offset: number;
  /** What was opened, in words. */
  what: string;
  opener: string;
  closer: string;
}

const KINDS: Record<string, Pick<Unclosed, 'what' | 'closer'>> = {
  '{': { what: 'mapping', closer: '}' },
  '[': { what: 'list', closer: ']' },
  '"': { what: 'text', closer: '"' },
  "'": { what: 'text', closer: "'" },
};

/** A closing double quote, which no backslash escapes, at the end of what follows the opening one. */
const CLOSED_DOUBLE = /(?<!\\)(?:\\\\)*"$/;

/** A closing single quote, not one of a pair that stands for a quote. */
const CLOSED_SINGLE = /(?<!')(?:'')*'$/;

/**
 * The last opener without its closer: it is the innermost, and the others follow from it. The YAML library reports it where it was noticed, which may be many lines
 * later.
 */
export function findUnclosed(
  tokens: readonly CST.Token[],
): Unclosed | undefined {
  let last: { offset: number; source: string } | undefined;
  const inspect = (token: CST.Token | null | undefined) => {
    last = (token && unclosedStart(token)) ?? last;
  };
  for (const token of tokens) {
    if (token.type === 'document') {
      CST.visit(token as CST.Document, ({ key, value }) => {
        inspect(key);
        inspect(value);
      });
    }
  }
  if (!last) {
    return undefined;
  }
  const opener = last.source[0];
  return { offset: last.offset, opener, ...KINDS[opener] };
}

function unclosedStart(
  token: CST.Token,
): { offset: number; source: string } | undefined {
  switch (token.type) {
    case 'flow-collection': {
      const { start, end } = token as CST.FlowCollection;
      const isClosed = end.some(
        ({ type }) => type === 'flow-map-end' || type === 'flow-seq-end',
      );
      return isClosed ? undefined : start;
    }
    case 'double-quoted-scalar':
    case 'single-quoted-scalar': {
      const scalar = token as CST.FlowScalar;
      const isClosed = (
        token.type === 'double-quoted-scalar' ? CLOSED_DOUBLE : CLOSED_SINGLE
      ).test(scalar.source.slice(1));
      return isClosed ? undefined : scalar;
    }
    default:
      return undefined;
  }
}

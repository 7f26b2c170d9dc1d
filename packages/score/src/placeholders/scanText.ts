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

/** A piece of a text, as the placeholder grammar sees it. */
export type TextToken =
  | { kind: 'literal'; text: string }
  /** `${…}`, with its inside. */
  | { kind: 'placeholder'; inside: string; offset: number }
  /** `${` that no `}` follows: it is literal text, but hardly meant so. */
  | { kind: 'unclosed'; offset: number };

/**
 * Reads a text by the placeholder grammar of the reference implementation, which tries at every `$`, from left to right: `$${…}` is the text `${…}`, `${…}` a placeholder
 * up to the first `}`, `$$` the text `$`, and any other `$` an ordinary letter.
 *
 * By hand rather than with a regular expression, which needs quadratic time for a text full of `${`.
 */
export function* scanText(text: string): Generator<TextToken> {
  let end = 0;
  let close = 0;
  for (
    let dollar = text.indexOf('$');
    dollar >= 0;
    dollar = text.indexOf('$', end)
  ) {
    yield { kind: 'literal', text: text.slice(end, dollar) };
    const isEscape = text[dollar + 1] === '$';
    const brace = isEscape ? dollar + 2 : dollar + 1;
    if (text[brace] === '{') {
      close = close < brace ? indexOrEnd(text, '}', brace) : close;
      if (close < text.length) {
        end = close + 1;
        yield isEscape
          ? { kind: 'literal', text: text.slice(dollar + 1, end) }
          : {
              kind: 'placeholder',
              inside: text.slice(brace + 1, close),
              offset: dollar,
            };
        continue;
      }
      if (!isEscape) {
        yield { kind: 'unclosed', offset: dollar };
      }
    }
    end = isEscape ? dollar + 2 : dollar + 1;
    yield { kind: 'literal', text: '$' };
  }
  yield { kind: 'literal', text: text.slice(end) };
}

function indexOrEnd(text: string, letter: string, from: number): number {
  const index = text.indexOf(letter, from);
  return index < 0 ? text.length : index;
}

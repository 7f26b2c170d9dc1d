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

/** One element of a placeholder, between dots or in brackets. */
export interface PlaceholderElement {
  text: string;
  /** Written as `['…']` or `["…"]`. */
  quoted: boolean;
}

/** Where an unquoted element ends, or cannot go on. */
const END_OF_ELEMENT = /[.[\]}${]/g;

/**
 * Splits a placeholder into its elements.
 *
 * @param text - the whole text
 * @param start - offset after `${`
 * @returns the elements and the offset after `}`, or why it cannot be split and the offset to go on from
 */
export function splitPlaceholder(
  text: string,
  start: number,
): { end: number } & (
  | { elements: PlaceholderElement[] }
  | { problem: string; suggestion?: string }
) {
  const elements: PlaceholderElement[] = [];
  let position = start;
  const fail = (problem: string, suggestion?: string) => {
    const brace = text.indexOf('}', position);
    return { end: brace < 0 ? text.length : brace + 1, problem, suggestion };
  };

  for (;;) {
    if (text[position] === '[') {
      const quote = text[position + 1];
      if (quote !== "'" && quote !== '"') {
        return fail('a bracket must hold a quoted name', "write ['name']");
      }
      const close = text.indexOf(`${quote}]`, position + 2);
      if (close < 0) {
        return fail(`the name in brackets is not closed with ${quote}]`);
      }
      elements.push({ text: text.slice(position + 2, close), quoted: true });
      position = close + 2;
    } else {
      END_OF_ELEMENT.lastIndex = position;
      const end = END_OF_ELEMENT.exec(text)?.index ?? text.length;
      if (end === text.length) {
        position = end;
        return fail('it is never closed', 'add } or write $${ for the text ${');
      }
      if (text[end] === '$' || text[end] === '{') {
        position = end;
        return fail('placeholders cannot stand inside each other');
      }
      if (end === position) {
        return fail('a name is missing');
      }
      elements.push({ text: text.slice(position, end), quoted: false });
      position = end;
    }

    if (text[position] === '}') {
      return { elements, end: position + 1 };
    }
    if (text[position] === '.') {
      position++;
    } else if (text[position] !== '[') {
      return fail(
        text[position] === undefined
          ? 'it is never closed'
          : 'a dot is missing',
      );
    }
  }
}

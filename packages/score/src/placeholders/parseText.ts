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

import { PlaceholderReference, TextPart } from '../model/Placeholder';
import { scanText } from './scanText';
import { splitReference } from './splitReference';

/**
 * Splits a text at its placeholders and undoes the escapes.
 *
 * The grammar is that of the reference implementation: `$${a}` is the text `${a}`, `$$` is the text `$`, an unfinished `${a` is text, and inserted values are never
 * read again. The inside of a placeholder is not checked here.
 *
 * @example
 * ```ts
 * parseText('http://${resources.dns.host}/$$home');
 * // ['http://', { text: 'resources.dns.host', elements: ['resources', 'dns', 'host'], offset: 7, length: 21 }, '/$home']
 * ```
 *
 * @public
 */
export function parseText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let literal = '';
  for (const token of scanText(text)) {
    if (token.kind === 'literal') {
      literal += token.text;
    } else if (token.kind === 'placeholder') {
      if (literal !== '') {
        parts.push(literal);
        literal = '';
      }
      parts.push(toReference(token));
    }
  }
  if (literal !== '') {
    parts.push(literal);
  }
  return parts;
}

function toReference(placeholder: {
  inside: string;
  offset: number;
}): PlaceholderReference {
  const { inside, offset } = placeholder;
  return {
    text: inside,
    elements: splitReference(inside),
    offset,
    length: inside.length + '${}'.length,
  };
}

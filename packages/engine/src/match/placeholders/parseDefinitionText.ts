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

import {
  DefinitionTextPart,
  PlaceholderMistake,
} from './DefinitionPlaceholder';
import { NATIVE_DIALECT, PlaceholderDialect } from './PlaceholderDialect';
import { interpretPlaceholder } from './interpretPlaceholder';
import { splitPlaceholder } from './splitPlaceholder';

/**
 * Splits a text of a definition at its placeholders and undoes the escapes.
 *
 * A literal `${…}` is written `$${…}` up to the next `}`; `$$` without a brace is text. What cannot be read is reported and stays as text, so that all mistakes of a
 * text are found at once.
 *
 * @public
 */
export function parseDefinitionText(
  text: string,
  dialect: PlaceholderDialect = NATIVE_DIALECT,
): { parts: DefinitionTextPart[]; mistakes: PlaceholderMistake[] } {
  const parts: DefinitionTextPart[] = [];
  const mistakes: PlaceholderMistake[] = [];
  let literal = '';
  let position = 0;

  for (;;) {
    const dollar = text.indexOf('$', position);
    if (dollar < 0) {
      break;
    }
    literal += text.slice(position, dollar);
    const escape = dialect.escapes.find(item => text.startsWith(item, dollar));
    if (escape) {
      const brace = text.indexOf('}', dollar);
      position = brace < 0 ? dollar + escape.length : brace + 1;
      literal += `\${${text.slice(dollar + escape.length, position)}`;
      continue;
    }
    if (text[dollar + 1] !== '{') {
      literal += '$';
      position = dollar + 1;
      continue;
    }

    const split = splitPlaceholder(text, dollar + 2);
    const written = text.slice(dollar, split.end);
    const place = { offset: dollar, length: written.length };
    const meaning =
      'elements' in split
        ? interpretPlaceholder(split.elements, dialect)
        : { severity: 'error' as const, ...split, message: split.problem };
    if ('target' in meaning) {
      if (literal !== '') {
        parts.push(literal);
        literal = '';
      }
      parts.push({ ...place, text: written.slice(2, -1), ...meaning });
    } else {
      const { severity, message, expected, found, suggestion } = meaning;
      mistakes.push({
        ...place,
        placeholder: written,
        severity,
        message,
        ...(expected !== undefined && { expected }),
        ...(found !== undefined && { found }),
        ...(suggestion !== undefined && { suggestion }),
      });
      literal += written;
    }
    position = split.end;
  }

  literal += text.slice(position);
  if (literal !== '') {
    parts.push(literal);
  }
  return { parts, mistakes };
}

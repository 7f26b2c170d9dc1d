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

import { TextPart } from '../model/Placeholder';

/**
 * Writes parts as text again, so that `parseText` gives the same parts back. The parts are such as `parseText` gives: a literal that opens a brace which only a later
 * placeholder closes cannot be written.
 *
 * @example
 * ```ts
 * printText(['costs $5: ${x} ', ...parseText('${metadata.name}')]); // 'costs $$5: $${x} ${metadata.name}'
 * ```
 *
 * @public
 */
export function printText(parts: readonly TextPart[]): string {
  return parts
    .map(part =>
      typeof part === 'string' ? escapeLiteral(part) : `\${${part.text}}`,
    )
    .join('');
}

/** Doubles every `$` but those within `${…}`, of which only the first one is an escape. */
function escapeLiteral(text: string): string {
  const lastClose = text.lastIndexOf('}');
  let result = '';
  let end = 0;
  for (
    let dollar = text.indexOf('$');
    dollar >= 0;
    dollar = text.indexOf('$', end)
  ) {
    result += `${text.slice(end, dollar)}$$`;
    end = dollar + 1;
    if (text[end] === '{' && lastClose > end) {
      const close = text.indexOf('}', end) + 1;
      result += text.slice(end, close);
      end = close;
    }
  }
  return result + text.slice(end);
}

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

import { JsonValue } from '../model/Json';
import { PlaceholderReference, TextPart } from '../model/Placeholder';
import { encodeValue } from './encodeValue';
import { parseText } from './parseText';
import { PlaceholderError, PlaceholderProblem } from './PlaceholderError';

/** @public */
export interface SubstituteOptions<S extends object> {
  /** The value of a reference; throws a `PlaceholderError` when it has none. */
  resolve(reference: PlaceholderReference): JsonValue | S;
  /** Tells values that must not become text, such as references to secrets. */
  isOpaque(value: JsonValue | S): value is S;
}

/**
 * Replaces the placeholders of a text. The result is in parts: text, with neighbours joined, and opaque values in their places. Without opaque values it
 * has at most one part, and an empty text has none.
 *
 * @throws PlaceholderError with all placeholders of the text that lead nowhere; any other error of `resolve` as it is.
 *
 * @example
 * ```ts
 * substituteText('${metadata.name}:${resources.db.port}', {
 *   resolve: ({ text }) => (text === 'metadata.name' ? 'web' : 5432),
 *   isOpaque: (value): value is never => false,
 * }); // ['web:5432']
 * ```
 *
 * @public
 */
export function substituteText<S extends object>(
  text: string | readonly TextPart[],
  options: SubstituteOptions<S>,
): (string | S)[] {
  const problems: PlaceholderProblem[] = [];
  const result: (string | S)[] = [];
  let literal = '';
  for (const part of typeof text === 'string' ? parseText(text) : text) {
    if (typeof part === 'string') {
      literal += part;
      continue;
    }
    try {
      const value = options.resolve(part);
      if (options.isOpaque(value)) {
        if (literal !== '') {
          result.push(literal);
          literal = '';
        }
        result.push(value);
      } else {
        literal += encodeValue(value);
      }
    } catch (error) {
      if (!(error instanceof PlaceholderError)) {
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) {
    throw new PlaceholderError(problems);
  }
  if (literal !== '') {
    result.push(literal);
  }
  return result;
}

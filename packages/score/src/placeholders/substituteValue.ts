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

import { JsonObject, JsonValue } from '../model/Json';
import { PlaceholderReference } from '../model/Placeholder';
import { isMapping } from '../source/isMapping';
import { PlaceholderError, PlaceholderProblem } from './PlaceholderError';
import { substituteText } from './substituteText';

/**
 * Replaces the placeholders in all texts of a value, however deep, such as the params of a resource. Keys stay as they are, and so do values that are no texts.
 *
 * For values that must not become text use `substituteText` on each text.
 *
 * @throws PlaceholderError with all placeholders of the value that lead nowhere.
 *
 * @example
 * ```ts
 * substituteValue({ host: '${resources.dns.host}', port: 80 }, () => 'example.com'); // { host: 'example.com', port: 80 }
 * ```
 *
 * @public
 */
export function substituteValue(
  value: JsonValue,
  resolve: (reference: PlaceholderReference) => JsonValue,
): JsonValue {
  const problems: PlaceholderProblem[] = [];
  const substitute = (current: JsonValue): JsonValue => {
    if (typeof current === 'string') {
      try {
        return substituteText<never>(current, {
          resolve,
          isOpaque: (_): _ is never => false,
        }).join('');
      } catch (error) {
        if (!(error instanceof PlaceholderError)) {
          throw error;
        }
        problems.push(...error.problems);
        return current;
      }
    }
    if (Array.isArray(current)) {
      return current.map(substitute);
    }
    return isMapping(current)
      ? Object.entries(current).reduce<JsonObject>((result, [key, member]) => {
          result[key] = member === undefined ? undefined : substitute(member);
          return result;
        }, {})
      : current;
  };
  const result = substitute(value);
  if (problems.length > 0) {
    throw new PlaceholderError(problems);
  }
  return result;
}

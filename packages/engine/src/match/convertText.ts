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

import { TextExpression } from '../model/Expression';
import { Secret } from '../model/Secret';
import { Evaluation } from './EvaluationScope';

/** A number as JSON writes it. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Turns text that came from a placeholder into the number or boolean that is wanted. What it says is not in the message where it is secret. */
export function convertText(
  text: string | Secret,
  wanted: NonNullable<TextExpression['as']>,
): Evaluation {
  const plain = text instanceof Secret ? text.revealText() : text;
  const converted = convert(plain, wanted);
  if (converted === undefined) {
    return {
      problem: {
        code: 'match/not-convertible',
        message: `The text is no ${wanted}.`,
        path: '',
        expected: wanted === 'boolean' ? 'true or false' : `a ${wanted}`,
        found: text instanceof Secret ? 'a secret text' : JSON.stringify(text),
      },
    };
  }
  return {
    value:
      text instanceof Secret
        ? Secret.of(converted, text.origin ?? { from: 'text', path: '' })
        : converted,
  };
}

function convert(
  text: string,
  wanted: NonNullable<TextExpression['as']>,
): number | boolean | undefined {
  if (wanted === 'boolean') {
    return text === 'true' || text === 'false' ? text === 'true' : undefined;
  }
  const value = JSON_NUMBER.test(text) ? Number(text) : NaN;
  const fits = wanted === 'integer' ? Number.isInteger(value) : !isNaN(value);
  return fits && Number.isFinite(value) ? value : undefined;
}

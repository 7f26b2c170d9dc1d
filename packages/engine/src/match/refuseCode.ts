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

import { CodeInputs } from '../ports/Driver';
import { Secret } from '../model/Secret';
import { Value } from '../model/Value';
import { EvaluationProblem } from './EvaluationScope';

/**
 * Refuses what a placeholder brings into code: a value with a delimiter would run.
 *
 * @param options.seam - The end of the text before the placeholder, what is inserted, and the beginning of the text after it: a delimiter may also come about there.
 */
export function refuseCode(options: {
  value: Value;
  seam: string;
  delimiters: CodeInputs['delimiters'];
}): Omit<EvaluationProblem, 'path'> | undefined {
  const { value, seam, delimiters } = options;
  const texts = [seam, ...textsOf(value)];
  const found = delimiters.find(delimiter =>
    texts.some(text => text.includes(delimiter)),
  );
  return found === undefined
    ? undefined
    : {
        code: 'match/code-in-value',
        // the value itself may be secret
        message: `The value brings ${found} into the text, so a part of it would run as code.`,
        expected: `a value without ${delimiters.join(' and ')}`,
        found,
        nextStep:
          'give the value an input of its own, and let the code read that input',
      };
}

/** The places where one of several joined texts meets its neighbours, as far as a delimiter of two characters reaches. */
export function seamOf(texts: readonly string[], index: number): string {
  const text = texts[index];
  const before = texts.slice(0, index).join('').slice(-1);
  const after = texts
    .slice(index + 1)
    .join('')
    .slice(0, 1);
  const middle = text.length < 2 ? text : `${text[0]}\n${text.at(-1)}`;
  return `${before}${middle}${after}`;
}

function textsOf(value: Value): string[] {
  if (value instanceof Secret) {
    return [value.revealText()];
  }
  if (typeof value === 'string') {
    return [value];
  }
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)])
    : [];
}

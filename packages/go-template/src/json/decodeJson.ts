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

import { Budget } from '../budget/Budget';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { fromOutsideText, toValidText } from '../text/bytes';

export interface DecodedJson {
  value: GoValue;
  /** What is wrong; the value then holds what could be read. */
  problem?: string;
}

class Decoder {
  readonly #budget: Budget;
  #problem: string | undefined;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  decode(parsed: unknown): DecodedJson {
    const value = this.#value(parsed);
    return { value, problem: this.#problem };
  }

  #value(parsed: unknown): GoValue {
    this.#budget.spend(1);
    if (typeof parsed === 'string') {
      return fromOutsideText(parsed);
    }
    if (typeof parsed === 'number') {
      return this.#number(parsed);
    }
    if (Array.isArray(parsed)) {
      return new List(parsed.map(item => this.#value(item)));
    }
    if (typeof parsed === 'object' && parsed !== null) {
      return new Dictionary(
        Object.entries(parsed).map(([key, item]) => [
          fromOutsideText(key),
          this.#value(item),
        ]),
      );
    }
    return parsed as boolean | null;
  }

  #number(number: number): GoValue {
    if (Number.isFinite(number)) {
      return number;
    }
    this.#problem = 'a number is too large';
    return null;
  }
}

/** Reads JSON as Go's `encoding/json` does: all numbers are `float64`. */
export function decodeJson(text: string, budget: Budget): DecodedJson {
  budget.claimText(text.length);
  let parsed: unknown;
  try {
    parsed = JSON.parse(toValidText(text));
  } catch (error) {
    if (error instanceof SyntaxError) {
      // Its message shows a piece of the text, which may be a secret.
      return { value: null, problem: 'the text is no valid JSON' };
    }
    throw error;
  }
  return new Decoder(budget).decode(parsed);
}

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
import { Pattern } from './Pattern';

/** The patterns of one execution: in loops each is compiled once. */
export class PatternCache {
  readonly #budget: Budget;
  readonly #patterns = new Map<string, Pattern>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Throws `GoError` for what is no regular expression. */
  get(text: string): Pattern {
    let pattern = this.#patterns.get(text);
    if (!pattern) {
      pattern = Pattern.compile(text, this.#budget);
      this.#patterns.set(text, pattern);
    }
    return pattern;
  }
}

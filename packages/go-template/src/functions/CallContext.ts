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
import { PatternCache } from '../regex/PatternCache';
import { GoValue } from '../values/GoValue';

/** What functions may reach besides their arguments. */
export interface CallContext {
  readonly budget: Budget;
  readonly patterns: PatternCache;
  /** Zone of times that name none, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Milliseconds since 1970. Throws {@link GoError} where the caller supplies no clock. */
  now(): number;
  /** Random bytes. Throws {@link GoError} where the caller supplies no randomness. */
  random(count: number): Uint8Array;
  /** What the template of a name writes. */
  include(name: string, data: GoValue): string;
  /** What a text writes as a template. */
  render(text: string, data: GoValue): string;
}

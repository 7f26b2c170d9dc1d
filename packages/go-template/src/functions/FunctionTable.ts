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

import { GoFunction } from './GoFunction';

/** The functions that templates may call: those of a library, and what the caller adds or replaces. Nothing is copied: that would take longer than most templates do. */
export class FunctionTable {
  readonly #library: ReadonlyMap<string, GoFunction>;
  readonly #added: ReadonlyMap<string, GoFunction>;

  constructor(
    library: ReadonlyMap<string, GoFunction>,
    added: ReadonlyMap<string, GoFunction>,
  ) {
    this.#library = library;
    this.#added = added;
  }

  has(name: string): boolean {
    return this.#added.has(name) || this.#library.has(name);
  }

  get(name: string): GoFunction | undefined {
    return this.#added.get(name) ?? this.#library.get(name);
  }
}

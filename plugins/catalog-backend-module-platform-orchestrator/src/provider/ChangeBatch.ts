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

/**
 * Gathers the names of what changed and hands them on together: at once, then at most every `intervalMs`. Names that could not be handled are tried again
 * after `retryMs`.
 */
export class ChangeBatch {
  readonly #intervalMs: number;
  readonly #retryMs: number;
  readonly #handle: (names: string[]) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  readonly #names = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  #notBefore = 0;
  #stopped = false;

  constructor(options: {
    intervalMs: number;
    retryMs: number;
    handle: (names: string[]) => Promise<void>;
    onError: (error: unknown) => void;
  }) {
    this.#intervalMs = options.intervalMs;
    this.#retryMs = options.retryMs;
    this.#handle = options.handle;
    this.#onError = options.onError;
  }

  add(name: string): void {
    this.#names.add(name);
    this.#schedule();
  }

  /** Drops what waits; what runs ends. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#busy || this.#timer || this.#stopped || this.#names.size === 0) {
      return;
    }
    const delay = Math.max(0, this.#notBefore - Date.now());
    this.#timer = setTimeout(() => this.#run(), delay);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#busy = true;
    const names = [...this.#names];
    this.#names.clear();
    this.#notBefore = Date.now() + this.#intervalMs;
    try {
      await this.#handle(names);
    } catch (error) {
      names.forEach(name => this.#names.add(name));
      this.#notBefore = Date.now() + this.#retryMs;
      this.#onError(error);
    }
    this.#busy = false;
    this.#schedule();
  }
}

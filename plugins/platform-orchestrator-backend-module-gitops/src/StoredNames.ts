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

import { DriverStateStore } from '@platform-orchestrator/backstage-plugin-node';

/** Names of the values that a rollout may have in its secret store, kept by the host. */
export class StoredNames {
  readonly #state: DriverStateStore;
  #version: number;
  #names: string[];

  static async read(state: DriverStateStore): Promise<StoredNames> {
    const found = await state.read();
    return new StoredNames({
      state,
      version: found?.version ?? 0,
      names: (found?.state.names as string[] | undefined) ?? [],
    });
  }

  private constructor(options: {
    state: DriverStateStore;
    version: number;
    names: string[];
  }) {
    this.#state = options.state;
    this.#version = options.version;
    this.#names = options.names;
  }

  /** All that are not among `names`. */
  except(names: readonly string[]): string[] {
    return this.#names.filter(name => !names.includes(name));
  }

  /** Remembers names before their values are written. */
  async add(
    names: readonly string[],
    checkpoint: () => Promise<void>,
  ): Promise<void> {
    const fresh = names.filter(name => !this.#names.includes(name));
    if (fresh.length > 0) {
      await checkpoint();
      await this.#write([...this.#names, ...fresh]);
    }
  }

  /** Forgets a name whose value is gone. */
  async remove(name: string): Promise<void> {
    await this.#write(this.except([name]));
  }

  async #write(names: string[]): Promise<void> {
    this.#version = await this.#state.write({
      version: this.#version,
      state: { names },
    });
    this.#names = names;
  }
}

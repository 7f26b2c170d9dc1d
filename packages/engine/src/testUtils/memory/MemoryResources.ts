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
import { ActiveResource } from '../../model/ActiveResource';

/** Rows of resources with what is kept for them. Gives out the records it keeps: the store copies them. */
export class MemoryResources {
  readonly #rows = new Map<string, ActiveResource>();
  readonly #secrets = new Map<string, Map<string, string>>();
  readonly #driverStates = new Map<
    string,
    { version: number; sealed: string }
  >();

  put(resource: ActiveResource): void {
    this.#rows.set(resource.key, resource);
  }

  get(key: string): ActiveResource | undefined {
    return this.#rows.get(key);
  }

  /** By key. */
  list(isWanted: (row: ActiveResource) => boolean): ActiveResource[] {
    return [...this.#rows.values()]
      .filter(isWanted)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  remove(key: string): void {
    this.#rows.delete(key);
    this.#secrets.delete(key);
    this.#driverStates.delete(key);
  }

  /** Keeps a secret unless there is one; returns the one that is kept. */
  keepSecret(key: string, name: string, sealed: string): string {
    const secrets = this.#secrets.get(key) ?? new Map<string, string>();
    this.#secrets.set(key, secrets);
    const kept = secrets.get(name) ?? sealed;
    secrets.set(name, kept);
    return kept;
  }

  driverState(key: string): { version: number; sealed: string } | undefined {
    return this.#driverStates.get(key);
  }

  /** Returns the new version; undefined when `version` was not the present one. */
  writeDriverState(
    key: string,
    version: number,
    sealed: string,
  ): number | undefined {
    if ((this.#driverStates.get(key)?.version ?? 0) !== version) {
      return undefined;
    }
    this.#driverStates.set(key, { version: version + 1, sealed });
    return version + 1;
  }
}

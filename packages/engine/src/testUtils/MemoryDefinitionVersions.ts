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
import { ResourceDefinition } from '../model/Definitions';
import { DefinitionVersions } from '../ports/DefinitionVersions';

/** Versions and pins that are gone with the process. @public */
export class MemoryDefinitionVersions implements DefinitionVersions {
  readonly #versions = new Map<string, ResourceDefinition>();
  readonly #pins = new Map<string, Map<string, string>>();

  async record(definitions: readonly ResourceDefinition[]): Promise<void> {
    for (const definition of definitions) {
      const { name, version } = definition;
      this.#versions.set(`${name}@${version}`, structuredClone(definition));
    }
  }

  async pinned(
    environmentUid: string,
  ): Promise<ReadonlyMap<string, ResourceDefinition>> {
    const pins = this.#pins.get(environmentUid) ?? new Map<string, string>();
    return new Map(
      [...pins].map(([name, version]) => [
        name,
        this.#versions.get(`${name}@${version}`)!,
      ]),
    );
  }

  /** Pins to a version that was recorded. */
  pin(environmentUid: string, name: string, version: string): void {
    if (!this.#versions.has(`${name}@${version}`)) {
      throw new Error(`No deployment used ${name} at ${version}`);
    }
    const pins = this.#pins.get(environmentUid) ?? new Map<string, string>();
    this.#pins.set(environmentUid, pins.set(name, version));
  }

  unpin(environmentUid: string, name: string): void {
    this.#pins.get(environmentUid)?.delete(name);
  }
}

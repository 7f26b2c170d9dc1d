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
import { EnvironmentRecord } from '../../ports/StateStore';

/** Environments, those that were deleted too. Gives out the records it keeps: the store copies them. */
export class MemoryEnvironments {
  readonly #environments = new Map<string, EnvironmentRecord>();
  readonly #deleted = new Set<string>();
  readonly #numbers = new Map<string, number>();

  put(environment: EnvironmentRecord): void {
    this.#environments.set(environment.uid, environment);
  }

  get(uid: string): EnvironmentRecord | undefined {
    return this.#environments.get(uid);
  }

  /** @throws Error when there is none */
  require(uid: string): EnvironmentRecord {
    const environment = this.#environments.get(uid);
    if (!environment) {
      throw new Error(`There is no environment ${uid}`);
    }
    return environment;
  }

  /** @throws Error when there is none, or it was deleted */
  requirePresent(uid: string): void {
    this.require(uid);
    if (this.#deleted.has(uid)) {
      throw new Error(`The environment ${uid} was deleted`);
    }
  }

  /** Those that were not deleted. */
  present(): EnvironmentRecord[] {
    return [...this.#environments.values()].filter(
      ({ uid }) => !this.#deleted.has(uid),
    );
  }

  delete(uid: string): void {
    this.#deleted.add(uid);
  }

  nextNumber(uid: string): number {
    this.require(uid);
    const number = (this.#numbers.get(uid) ?? 0) + 1;
    this.#numbers.set(uid, number);
    return number;
  }
}

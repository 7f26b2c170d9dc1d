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

import { PortReservations } from './PortReservations';

/** One port of one workload. */
export interface Reservation {
  host: string;
  key: string;
  name: string;
  port: number;
}

/** Remembers ports for as long as the process lives: for tests. */
export class MemoryPortReservations implements PortReservations {
  #reservations: Reservation[];

  constructor(reservations: Reservation[] = []) {
    this.#reservations = reservations;
  }

  get all(): readonly Reservation[] {
    return this.#reservations;
  }

  async list(options: {
    host: string;
    key: string;
  }): Promise<Record<string, number>> {
    const { host, key } = options;
    return Object.fromEntries(
      this.#reservations
        .filter(each => each.host === host && each.key === key)
        .map(({ name, port }) => [name, port]),
    );
  }

  async claim(options: Reservation): Promise<number | undefined> {
    const { host, key, name, port } = options;
    const had = (await this.list(options))[name];
    if (had !== undefined) {
      return had;
    }
    if (
      this.#reservations.some(each => each.host === host && each.port === port)
    ) {
      return undefined;
    }
    this.#reservations.push({ host, key, name, port });
    return port;
  }

  async release(options: { host: string; key: string }): Promise<void> {
    const { host, key } = options;
    this.#reservations = this.#reservations.filter(
      each => each.host !== host || each.key !== key,
    );
  }
}

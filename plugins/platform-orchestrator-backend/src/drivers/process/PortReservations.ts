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
 * Remembers which port belongs to which workload, so that its address stays the same.
 *
 * @remarks
 * The backend keeps them in the table `reserved_ports`, unique by `(host, port)` and by `(host, key, port_name)`. Those of a key that has no
 * row among the resources may fall after a day.
 */
export interface PortReservations {
  /** Ports of a key, by name. */
  list(options: { host: string; key: string }): Promise<Record<string, number>>;
  /**
   * Reserves a port.
   *
   * @returns the port that key and name have afterwards: this one, or the one that they had before; undefined when this one belongs to others
   */
  claim(options: {
    host: string;
    key: string;
    name: string;
    port: number;
  }): Promise<number | undefined>;
  /** Gives all ports of a key back. */
  release(options: { host: string; key: string }): Promise<void>;
}

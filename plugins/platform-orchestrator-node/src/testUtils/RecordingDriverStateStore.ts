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

import { DriverError, DriverStateStore } from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';

/** Keeps a driver's document in memory, with everything that was ever written. @public */
export class RecordingDriverStateStore implements DriverStateStore {
  /** All documents, oldest first. */
  readonly writes: JsonObject[] = [];

  async read(): Promise<{ version: number; state: JsonObject } | undefined> {
    const version = this.writes.length;
    return version === 0
      ? undefined
      : { version, state: structuredClone(this.writes[version - 1]) };
  }

  async write(options: {
    version: number;
    state: JsonObject;
  }): Promise<number> {
    if (options.version !== this.writes.length) {
      throw new DriverError(
        'conflict',
        `The driver's state has version ${this.writes.length}, not ${options.version}`,
      );
    }
    return this.writes.push(structuredClone(options.state));
  }
}

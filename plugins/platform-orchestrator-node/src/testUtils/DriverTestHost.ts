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

import { ApplyContext, Secret } from '@platform-orchestrator/engine';
import { randomBytes } from 'node:crypto';
import { RecordingDriverStateStore } from './RecordingDriverStateStore';

/** One call's own settings. @public */
export interface DriverTestCall {
  key: string;
  signal?: AbortSignal;
  /** Called with 1, 2, 3 … at each `checkpoint` of the call; what it throws reaches the driver, as a lost lease does. */
  onCheckpoint?(count: number): void | Promise<void>;
}

/**
 * The host's side of a driver: what it keeps between calls, and a record of what the driver said.
 *
 * @public
 */
export class DriverTestHost {
  /** Everything that was logged or reported as progress, oldest first. */
  readonly lines: string[] = [];
  readonly #states = new Map<string, RecordingDriverStateStore>();
  readonly #secrets = new Map<string, Map<string, Secret>>();
  #checkpoints = 0;

  /** Checkpoints of all calls so far. */
  get checkpoints(): number {
    return this.#checkpoints;
  }

  /** The driver's document for a key. */
  state(key: string): RecordingDriverStateStore {
    let state = this.#states.get(key);
    if (!state) {
      state = new RecordingDriverStateStore();
      this.#states.set(key, state);
    }
    return state;
  }

  /** Secrets that were generated for a key, by name. */
  secrets(key: string): ReadonlyMap<string, Secret> {
    return this.#secrets.get(key) ?? new Map();
  }

  /** What a host does when a delete has ended. */
  forget(key: string): void {
    this.#states.delete(key);
    this.#secrets.delete(key);
  }

  context(call: DriverTestCall): ApplyContext {
    const say = (message: string) => void this.lines.push(message);
    let count = 0;
    return {
      signal: call.signal ?? new AbortController().signal,
      deadline: new Date(Date.now() + 60_000),
      logger: { debug: say, info: say, warn: say, error: say },
      progress: say,
      token: 1,
      checkpoint: async () => {
        this.#checkpoints += 1;
        count += 1;
        await call.onCheckpoint?.(count);
      },
      secret: async (name, generate) => this.#secret(call.key, name, generate),
      randomBytes: size => new Uint8Array(randomBytes(size)),
      state: this.state(call.key),
    };
  }

  #secret(key: string, name: string, generate: () => string): Secret {
    const secrets = this.#secrets.get(key) ?? new Map<string, Secret>();
    this.#secrets.set(key, secrets);
    const secret =
      secrets.get(name) ?? Secret.of(generate(), { from: key, path: name });
    secrets.set(name, secret);
    return secret;
  }
}

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

import { JsonObject } from '@platform-orchestrator/score';
import { Secret } from '../model/Secret';

/** What every call of a driver gets. @public */
export interface DriverContext {
  /** Aborts when the call is cancelled or its deadline passes. */
  signal: AbortSignal;
  deadline: Date;
  /** Redacts the deployment's secret values. */
  logger: DriverLogger;
  /** A line for the people who watch, kept with the deployment. */
  progress(message: string): void;
}

/** What `apply` and `delete` get besides. @public */
export interface ApplyContext extends DriverContext {
  /** Fencing token of the deployment's lease. */
  token: number;
  /** Throws when the lease is lost: call it before every external change. */
  checkpoint(): Promise<void>;
  /**
   * A random value made once per key and name: durable before it is returned, the same at every later call, gone with the resource.
   *
   * @param name - what it is for, such as `password`
   * @param generate - makes the value when there is none
   */
  secret(name: string, generate: () => string): Promise<Secret>;
  /** Cryptographically strong bytes, for `generate`. */
  randomBytes(size: number): Uint8Array;
  /** A versioned, encrypted document of the driver for this key. */
  state: DriverStateStore;
  /** A document for all resources of the environment, where the host keeps one. It outlives the resource. */
  shared?: DriverStateStore;
}

/** @public */
export interface DriverLogger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** @public */
export interface DriverStateStore {
  read(): Promise<{ version: number; state: JsonObject } | undefined>;
  /** Fails with a `conflict` when `version` is not the present one; 0 means that there is none. Returns the new version. */
  write(options: { version: number; state: JsonObject }): Promise<number>;
}

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
 * A secret store that the target writes to and the cluster reads from.
 *
 * @remarks
 * Errors are `DriverError`s and never name a value. A promise that resolves means: durable.
 *
 * @public
 */
export interface SecretStoreWriter {
  /** Puts a value there, in place of an earlier one of that name. */
  write(options: {
    name: string;
    value: string;
    signal: AbortSignal;
  }): Promise<void>;
  /** Removes a value; absent is success. */
  remove(options: { name: string; signal: AbortSignal }): Promise<void>;
}

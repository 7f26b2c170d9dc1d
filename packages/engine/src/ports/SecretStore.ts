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

import { StoreReference } from '../model/Expression';

/** Encryption at rest and references to stores outside. @public */
export interface SecretStore {
  /** The keys of one environment, by its uid; made at the first call. */
  scope(environmentUid: string): Promise<SecretScope>;
  /** Reads a secret of a configured store. Throws a `DriverError` that names store and reference, never the value. */
  read(reference: StoreReference, signal: AbortSignal): Promise<string>;
}

/** @public */
export interface SecretScope {
  /**
   * @param plaintext - what to encrypt
   * @param associatedData - what it belongs to, such as `resource/<key>/secrets`; opening with another one fails
   */
  seal(plaintext: string, associatedData: string): string;
  open(sealed: string, associatedData: string): string;
  /** Keyed hash under the environment's key, 40 hex digits: tells equal from changed and cannot be guessed. */
  hmac(text: string): string;
}

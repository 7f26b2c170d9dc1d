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

import {
  ApplyRequest,
  Driver,
  DriverErrorKind,
} from '@platform-orchestrator/engine';
import { JsonValue } from '@platform-orchestrator/score';

/** A driver under test, and the world that it changes. @public */
export interface DriverContractSubject {
  driver: Driver;
  /** A request that succeeds; whatever is secret in it is a `Secret`. Another key asks for another thing of the same kind. */
  request(options: { key: string }): ApplyRequest;
  /**
   * What exists outside for a key: a description that is equal as long as nothing was changed or made anew, undefined when nothing exists.
   * Only drivers that are `pure` go without it.
   */
  inspect?(key: string): Promise<JsonValue | undefined>;
  /** Ends what the test opened. */
  close?(): Promise<void>;
}

/** A request that fails, and how. @public */
export interface DriverFailure {
  title: string;
  kind: DriverErrorKind;
  /** The input that the error names. */
  input?: string;
  /** Makes it from one that succeeds. */
  request(request: ApplyRequest): ApplyRequest | Promise<ApplyRequest>;
}

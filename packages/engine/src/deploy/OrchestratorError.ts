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

import { Diagnostic } from '@platform-orchestrator/score';

/**
 * - `not-found`: no such application, environment, plan, deployment.
 * - `invalid`: the source, the graph or the definitions have errors; see `diagnostics`.
 * - `conflict`: the state does not allow it, such as cancelling what has ended.
 * - `stale`: the plan was made from a state that is gone; see `changes`.
 * - `forbidden`: whoever asks may not decide this, such as approve what they requested.
 * - `unconfirmed`: needs confirmation; see `changes`.
 *
 * @public
 */
export type OrchestratorErrorCode =
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'forbidden'
  | 'unconfirmed';

/** A failure that a person can mend: says what and how. @public */
export class OrchestratorError extends Error {
  readonly code: OrchestratorErrorCode;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly string[];

  constructor(
    code: OrchestratorErrorCode,
    message: string,
    options: {
      diagnostics?: readonly Diagnostic[];
      changes?: readonly string[];
    } = {},
  ) {
    super(message);
    this.name = 'OrchestratorError';
    this.code = code;
    this.diagnostics = options.diagnostics ?? [];
    this.changes = options.changes ?? [];
  }
}

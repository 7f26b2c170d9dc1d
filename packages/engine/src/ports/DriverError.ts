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
 * - `invalid`: what was asked for is wrong; never retried.
 * - `conflict`: the thing belongs to somebody else or changed meanwhile.
 * - `auth`: the credentials are not accepted.
 * - `transient`: may work later; retried with backoff.
 *
 * @public
 */
export type DriverErrorKind = 'invalid' | 'conflict' | 'auth' | 'transient';

/**
 * How a driver says what went wrong. Its message is shown to people, so it names the thing and the remedy, and holds no secret.
 *
 * @public
 */
export class DriverError extends Error {
  readonly kind: DriverErrorKind;
  /** JSON path of the refused input, such as `inputs.host` or `params.size`. */
  readonly input: string | undefined;
  readonly nextStep: string | undefined;
  /** Milliseconds that the other side asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: DriverErrorKind,
    message: string,
    options: {
      input?: string;
      nextStep?: string;
      retryAfter?: number;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DriverError';
    this.kind = kind;
    this.input = options.input;
    this.nextStep = options.nextStep;
    this.retryAfter = options.retryAfter;
  }
}

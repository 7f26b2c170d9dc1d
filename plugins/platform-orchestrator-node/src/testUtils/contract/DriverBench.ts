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
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  Driver,
} from '@platform-orchestrator/engine';
import { JsonValue } from '@platform-orchestrator/score';
import { randomBytes } from 'node:crypto';
import { DriverTestCall, DriverTestHost } from '../DriverTestHost';
import { DriverContractSubject } from './types';

/**
 * One check's workplace: a host, fresh keys, and the clean-up of every key that was used.
 */
export class DriverBench {
  readonly host = new DriverTestHost();
  readonly #subject: DriverContractSubject;
  readonly #requests = new Map<string, ApplyRequest>();

  constructor(subject: DriverContractSubject) {
    this.#subject = subject;
  }

  get driver(): Driver {
    return this.#subject.driver;
  }

  /** A request that succeeds, with a key of its own. */
  request(): ApplyRequest {
    const request = this.#subject.request({
      // as the engine makes them: 40 hex digits
      key: randomBytes(20).toString('hex'),
    });
    this.#requests.set(request.key, request);
    return request;
  }

  async apply(
    request: ApplyRequest,
    call: Omit<DriverTestCall, 'key'> = {},
  ): Promise<ApplyResult> {
    return this.driver.apply(request, this.context(request, call));
  }

  async delete(
    request: ApplyRequest,
    call: Omit<DriverTestCall, 'key'> = {},
  ): Promise<void> {
    return this.driver.delete(request, this.context(request, call));
  }

  async inspect(request: ApplyRequest): Promise<JsonValue | undefined> {
    return this.#subject.inspect?.(request.key);
  }

  context(
    request: ApplyRequest,
    call: Omit<DriverTestCall, 'key'> = {},
  ): ApplyContext {
    return this.host.context({ key: request.key, ...call });
  }

  /** Deletes what the check left behind. */
  async close(): Promise<void> {
    for (const request of this.#requests.values()) {
      await this.delete(request);
    }
  }
}

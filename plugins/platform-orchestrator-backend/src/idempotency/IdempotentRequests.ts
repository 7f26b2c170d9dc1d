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

import { createHash } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { Clock } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { DbIdempotencyKeyRow } from '../database/tables';

/** Milliseconds that an answer is kept: longer than any pipeline repeats a step. */
const ANSWER_LIFETIME = 86_400_000;
/** Milliseconds after which a request without an answer counts as lost with its process. */
const WORK_LIFETIME = 120_000;

/** What names a request that may be repeated. */
export interface RepeatableRequest {
  /** Who asks. Keys of others are others. */
  subject: string;
  /** Method and path. */
  route: string;
  /** The `Idempotency-Key` header; without it nothing is kept. */
  key: string | undefined;
  body: unknown;
}

/** Gives a repeated request the answer of the first one, so that a retry after a lost answer does nothing twice. */
export class IdempotentRequests {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  /**
   * Runs the work, or gives its answer again.
   *
   * @param work - makes the answer, which is JSON; a failure is not kept
   * @throws InputError when the key came with another body; ConflictError while the first request is worked on
   */
  async run<T>(request: RepeatableRequest, work: () => Promise<T>): Promise<T> {
    if (request.key === undefined) {
      return work();
    }
    const first = await this.#begin(request);
    if (first !== undefined) {
      return JSON.parse(first);
    }
    let answer: T;
    try {
      answer = await work();
    } catch (error) {
      await this.#row(request).delete();
      throw error;
    }
    await this.#row(request).update({
      answer: JSON.stringify(answer as JsonValue),
      expires_at: this.#after(ANSWER_LIFETIME),
    });
    return answer;
  }

  /** Forgets what is too old to be repeated. */
  async removeExpired(): Promise<void> {
    await this.#knex<DbIdempotencyKeyRow>('idempotency_keys')
      .where('expires_at', '<=', this.#after(0))
      .delete();
  }

  /** Takes the key, or gives the answer that it has. */
  async #begin(request: RepeatableRequest): Promise<string | undefined> {
    const { subject, route, key = '' } = request;
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    await this.#row(request).where('expires_at', '<=', this.#after(0)).delete();
    try {
      await this.#knex<DbIdempotencyKeyRow>('idempotency_keys').insert({
        subject,
        route,
        key,
        body_hash: bodyHash,
        expires_at: this.#after(WORK_LIFETIME),
      });
      return undefined;
    } catch (error) {
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
    }
    const row = await this.#row(request).first();
    if (row && row.body_hash !== bodyHash) {
      throw new InputError(
        `The Idempotency-Key '${key}' was used with another body: take a new key for a new request`,
      );
    }
    if (!row?.answer) {
      throw new ConflictError(
        `The first request with the Idempotency-Key '${key}' is being worked on: repeat this one later`,
      );
    }
    return row.answer;
  }

  #row({ subject, route, key = '' }: RepeatableRequest) {
    return this.#knex<DbIdempotencyKeyRow>('idempotency_keys').where({
      subject,
      route,
      key,
    });
  }

  #after(milliseconds: number): string {
    return new Date(this.#clock.now().getTime() + milliseconds).toISOString();
  }
}

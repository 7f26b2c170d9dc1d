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

import { once } from 'node:events';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request, Response } from 'express';

/** Milliseconds between comments that keep proxies from closing a quiet stream. */
const COMMENT_INTERVAL = 15_000;
/** setTimeout fires at once for more. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * An answer that stays open (`text/event-stream`).
 *
 * @remarks
 * `signal` aborts when the client is gone, when its credentials expire, or when the plugin stops: the answer then just ends, and the client connects again. Only
 * `finish` says that nothing more will come.
 */
export class EventStream {
  readonly #response: Response<any, any>;
  readonly #ended = new AbortController();
  readonly signal: AbortSignal;

  static open(options: {
    request: Request<any, any, any, any, any>;
    response: Response<any, any>;
    credentials: BackstageCredentials;
    shutdown: AbortSignal;
  }): EventStream {
    const { response } = options;
    response.status(200).set({
      'Content-Type': 'text/event-stream',
      // without no-transform the compression of the root router holds events back
      'Cache-Control': 'no-cache, no-transform',
      Connection: 'keep-alive',
    });
    response.flushHeaders();
    return new EventStream(options);
  }

  private constructor(options: {
    request: Request<any, any, any, any, any>;
    response: Response<any, any>;
    credentials: BackstageCredentials;
    shutdown: AbortSignal;
  }) {
    const { request, response, credentials, shutdown } = options;
    this.#response = response;
    this.signal = AbortSignal.any([this.#ended.signal, shutdown]);
    const comments = setInterval(() => {
      response.write(': keep-alive\n\n');
    }, COMMENT_INTERVAL);
    const expiry = credentials.expiresAt
      ? setTimeout(
          () => this.#ended.abort(),
          Math.min(credentials.expiresAt.getTime() - Date.now(), MAX_TIMEOUT),
        )
      : undefined;
    request.once('close', () => this.#ended.abort());
    this.signal.addEventListener(
      'abort',
      () => {
        clearInterval(comments);
        clearTimeout(expiry);
        response.end();
      },
      { once: true },
    );
  }

  /** Resolves when the client can take more. */
  async send(event: {
    event: string;
    id?: string;
    data: unknown;
  }): Promise<void> {
    if (this.signal.aborted) {
      return;
    }
    const id = event.id === undefined ? '' : `id: ${event.id}\n`;
    const data = JSON.stringify(event.data);
    const text = `${id}event: ${event.event}\ndata: ${data}\n\n`;
    if (!this.#response.write(text)) {
      await once(this.#response, 'drain', { signal: this.signal }).catch(
        () => {},
      );
    }
  }

  /** Says that nothing more will come, and ends. */
  async finish(): Promise<void> {
    await this.send({ event: 'end', data: {} });
    this.#ended.abort();
  }
}

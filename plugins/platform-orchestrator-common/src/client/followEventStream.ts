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

import { ResponseError } from '@backstage/errors';
import { EventSourceMessage } from 'eventsource-parser';
import { readEventStream } from './readEventStream';

/** The server's word that nothing more will come: a stream that ends without it was cut. */
const END_EVENT = 'end';
/** Milliseconds before the first try to connect again; doubled at each further one. */
const FIRST_DELAY = 500;
const MAX_DELAY = 10_000;
/** Tries without a message in between, about a minute in all. */
const MAX_ATTEMPTS = 10;

/**
 * Reads a stream of events that survives lost connections: each time it connects again, it asks for what comes after the last id that it saw.
 *
 * @param connect - opens the stream after an id; fails with a `ResponseError` when the server refuses
 */
export async function* followEventStream(options: {
  connect: (lastEventId: string | undefined) => Promise<Response>;
  lastEventId?: string;
  signal?: AbortSignal;
}): AsyncGenerator<EventSourceMessage> {
  const { connect, signal } = options;
  let { lastEventId } = options;
  let attempts = 0;
  while (!signal?.aborted) {
    try {
      const response = await connect(lastEventId);
      for await (const message of readEventStream(response)) {
        attempts = 0;
        if (message.event === END_EVENT) {
          return;
        }
        lastEventId = message.id ?? lastEventId;
        yield message;
      }
    } catch (error) {
      if (isFinal(error) || attempts >= MAX_ATTEMPTS || signal?.aborted) {
        throw error;
      }
    }
    await sleep(Math.min(FIRST_DELAY * 2 ** attempts, MAX_DELAY), signal);
    attempts += 1;
  }
  signal?.throwIfAborted();
}

/** A refusal stays one however often it is asked; an overloaded or restarting server does not. */
function isFinal(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode < 500;
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

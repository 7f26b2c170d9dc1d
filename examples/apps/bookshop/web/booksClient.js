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

'use strict';

const { createHmac } = require('node:crypto');

const TIMEOUT_MILLISECONDS = 5_000;

/** Speaks with the API, which believes only requests signed with the shared key. */
class BooksClient {
  #url;
  #key;

  constructor({ url, key }) {
    this.#url = url;
    this.#key = key;
  }

  /** @returns `{ books, store }`, or `{ error }` */
  list() {
    return this.#send('GET', '/books', '');
  }

  /** @returns the book, or `{ error }` */
  add(book) {
    return this.#send('POST', '/books', JSON.stringify(book));
  }

  async #send(method, path, body) {
    const time = new Date().toISOString();
    const signature = createHmac('sha256', this.#key)
      .update([time, method, path, body].join('\n'))
      .digest('hex');
    try {
      const response = await fetch(this.#url + path, {
        method,
        body: body || undefined,
        headers: { 'x-time': time, 'x-signature': signature },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      return await response.json();
    } catch (error) {
      console.error(error);
      return { error: `The API does not answer: ${error.message}` };
    }
  }
}

module.exports = { BooksClient };

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

/** A token is renewed this long before it expires: a request takes its time. */
const RENEW_BEFORE_MS = 60_000;

/**
 * The session of a portal that lets everybody in as a guest, such as the demo. Has no token where the portal does not.
 *
 * Source: the routes of `@backstage/plugin-auth-backend`, `POST /api/auth/<provider>/refresh`.
 */
export class GuestSession {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  #token: Promise<string | undefined> | undefined;
  #renewAt = 0;

  constructor(options: { url: string; fetch: typeof fetch }) {
    this.#url = options.url;
    this.#fetch = options.fetch;
  }

  async token(): Promise<string | undefined> {
    if (!this.#token || Date.now() >= this.#renewAt) {
      this.#renewAt = Infinity;
      this.#token = this.#signIn();
      this.#token.catch(() => {
        this.#token = undefined;
      });
    }
    return this.#token;
  }

  async #signIn(): Promise<string | undefined> {
    const response = await this.#fetch(`${this.#url}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    if (!response.ok) {
      return undefined;
    }
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity?: { token?: string; expiresInSeconds?: number };
    };
    const { token, expiresInSeconds = 3_600 } = backstageIdentity ?? {};
    this.#renewAt = Date.now() + expiresInSeconds * 1_000 - RENEW_BEFORE_MS;
    return token;
  }
}

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

const REQUEST_MILLISECONDS = 30_000;

/**
 * Calls the portal's HTTP API as the user that the demo signs in.
 *
 * Only for scripts, which run before anything is built; programs use the client
 * of `@platform-orchestrator/backstage-plugin-common`.
 */
export class PortalApi {
  #url;
  #token;

  /**
   * @param {object} options
   * @param {string} options.url - of the portal
   * @param {string} options.token - of a user
   */
  constructor({ url, token }) {
    this.#url = url;
    this.#token = token;
  }

  /**
   * @param {string} url - of the portal
   * @returns {Promise<PortalApi>}
   */
  static async signIn(url) {
    const response = await fetch(`${url}/api/auth/guest/refresh`, {
      signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
    });
    if (!response.ok) {
      throw new Error(`Signing in is refused with status ${response.status}`);
    }
    const { backstageIdentity } = await response.json();
    return new PortalApi({ url, token: backstageIdentity.token });
  }

  /**
   * @param {string} path - below `/api`, such as `/catalog/entities`
   * @param {{ method?: string, body?: unknown, headers?: Record<string, string> }} [options]
   * @returns {Promise<{ status: number, body: any }>}
   */
  async send(path, { method = 'GET', body, headers } = {}) {
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  }

  /**
   * Like `send`, for a request that has to succeed.
   *
   * @param {string} path
   * @param {Parameters<PortalApi['send']>[1]} [options]
   * @returns {Promise<any>} the answer's body
   * @throws Error with the server's message
   */
  async require(path, options) {
    const { status, body } = await this.send(path, options);
    if (status >= 400) {
      throw new Error(body.error?.message ?? `${path} answers ${status}`);
    }
    return body;
  }
}

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
import type { RequestOptions } from '../api';

/** Where plugins of the backend are: `discoveryApiRef` in the frontend, `coreServices.discovery` in the backend. @public */
export interface DiscoveryApi {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** What sends requests: `fetchApiRef` in the frontend, the global `fetch` elsewhere. @public */
export interface FetchApi {
  fetch: typeof fetch;
}

/** One request of the client. */
export interface HttpRequest extends RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Segments of the path, unescaped. */
  path: string[];
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends requests to the plugin; answers other than 2xx are `ResponseError`s. */
export class HttpConnection {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi?: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch: (...args) => fetch(...args) };
  }

  async send(request: HttpRequest): Promise<Response> {
    const { method = 'GET', body, token, idempotencyKey, signal } = request;
    const response = await this.#fetchApi.fetch(await this.#url(request), {
      method,
      signal,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(idempotencyKey !== undefined && {
          'Idempotency-Key': idempotencyKey,
        }),
        ...request.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async sendForJson<T>(request: HttpRequest): Promise<T> {
    const response = await this.send(request);
    return response.json();
  }

  async post<T>(
    path: string[],
    options?: RequestOptions,
    body?: object,
  ): Promise<T> {
    return this.sendForJson({ method: 'POST', path, body, ...options });
  }

  /** All items of a list that does not come in pages. */
  async listItems<T>(
    path: string[],
    options?: RequestOptions,
    query?: Record<string, number | undefined>,
  ): Promise<T[]> {
    const { items } = await this.sendForJson<{ items: T[] }>({
      path,
      query,
      ...options,
    });
    return items;
  }

  async #url({ path, query = {} }: HttpRequest): Promise<string> {
    const base = await this.#discoveryApi.getBaseUrl('platform-orchestrator');
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        parameters.set(name, String(value));
      }
    }
    const search = parameters.toString();
    const location = `${base}/${path.map(encodeURIComponent).join('/')}`;
    return search ? `${location}?${search}` : location;
  }
}

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

import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../console/Problem.mjs';

const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 100;
const REQUEST_MILLISECONDS = 5_000;

/**
 * Waits until a person who opens the portal finds what they came for: all
 * plugins are ready, the page and its program arrive, signing in works, and
 * the catalog shows the example system.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {import('./startBackend.mjs').Backend} options.backend
 * @param {AbortSignal} options.signal
 */
export async function waitUntilUsable({ url, backend, signal }) {
  const gone = new AbortController();
  backend.exited.then(how => gone.abort(how));
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (const check of [isReady, showsPage, showsCatalog]) {
    let missing = await attempt(check, url);
    while (missing) {
      signal.throwIfAborted();
      if (gone.signal.aborted || Date.now() > deadline) {
        throw new Problem({
          what: gone.signal.aborted
            ? `The portal's backend ended while it started (${gone.signal.reason}).`
            : `The portal does not become usable: ${missing}.`,
          remedy: `Its log says why: ${backend.log}`,
          detail: await backend.lastWords(),
        });
      }
      await sleep(PAUSE_MILLISECONDS);
      missing = await attempt(check, url);
    }
  }
}

/**
 * @param {(url: string) => Promise<string | undefined>} check
 * @param {string} url
 * @returns {Promise<string | undefined>} what is missing
 */
async function attempt(check, url) {
  try {
    return await check(url);
  } catch (error) {
    return `${url} does not answer (${/** @type {Error} */ (error).message})`;
  }
}

/** @param {string} url */
async function isReady(url) {
  const { ok } = await get(`${url}/.backstage/health/v1/readiness`);
  return ok ? undefined : 'not all plugins are ready';
}

/** @param {string} url */
async function showsPage(url) {
  const page = await (await get(url)).text();
  const [, program] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
  const { ok } = await get(new URL(program, url).href);
  return ok ? undefined : 'the page does not load';
}

/** @param {string} url */
async function showsCatalog(url) {
  const session = await (await get(`${url}/api/auth/guest/refresh`)).json();
  const token = session.backstageIdentity?.token;
  const response = await get(
    `${url}/api/catalog/entities/by-query?limit=1&filter=kind=system`,
    { authorization: `Bearer ${token}` },
  );
  const { totalItems } = response.ok ? await response.json() : {};
  return totalItems ? undefined : 'the catalog has no system yet';
}

/**
 * @param {string} url
 * @param {Record<string, string>} [headers]
 */
async function get(url, headers) {
  return fetch(url, {
    headers,
    signal: AbortSignal.timeout(REQUEST_MILLISECONDS),
  });
}

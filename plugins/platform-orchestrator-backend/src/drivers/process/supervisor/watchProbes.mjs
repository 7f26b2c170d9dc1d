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

// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between probes of what is not ready yet: somebody waits for it. */
const IMPATIENT = 250;
/** Milliseconds between probes of what is. */
const PATIENT = 5_000;
/** Failures in a row before something counts as failed; Kubernetes' default threshold. */
const THRESHOLD = 3;
/** Milliseconds that a container without a readiness probe must run, so that one that fails at once is never shown as ready. */
const SETTLED = 1_000;
/** Milliseconds from the start in which a liveness probe may fail, because the program is still starting. */
const STARTING = 30_000;

/**
 * Tells when a container becomes ready and when it stops being so, until the signal aborts.
 *
 * @param {object} options
 * @param {(() => Promise<string | undefined>) | undefined} options.ask - why it is not ready; undefined when it is
 * @param {AbortSignal} options.signal
 * @param {() => void} options.onReady
 * @param {(reason: string) => void} options.onNotReady
 */
export async function watchReadiness({ ask, signal, onReady, onNotReady }) {
  if (!ask) {
    await sleep(SETTLED, undefined, { signal });
    onReady();
    return;
  }
  let ready = false;
  for (let failures = 0; ; ) {
    const reason = await ask();
    signal.throwIfAborted();
    failures = reason === undefined ? 0 : failures + 1;
    if (!ready && reason === undefined) {
      ready = true;
      onReady();
    } else if (reason !== undefined && (!ready || failures === THRESHOLD)) {
      ready = false;
      onNotReady(reason);
    }
    const wait = ready && failures === 0 ? PATIENT : IMPATIENT;
    await sleep(wait, undefined, { signal });
  }
}

/**
 * Tells when a container that was alive is not any more, or never came to life, once.
 *
 * @param {object} options
 * @param {() => Promise<string | undefined>} options.ask
 * @param {AbortSignal} options.signal
 * @param {(reason: string) => void} options.onUnhealthy
 */
export async function watchLiveness({ ask, signal, onUnhealthy }) {
  const began = Date.now();
  let alive = false;
  for (let failures = 0; failures < THRESHOLD; ) {
    const reason = await ask();
    signal.throwIfAborted();
    alive ||= reason === undefined;
    const counts = alive || Date.now() - began > STARTING;
    failures = reason !== undefined && counts ? failures + 1 : 0;
    if (failures === THRESHOLD) {
      onUnhealthy(`${reason}, ${THRESHOLD} times in a row`);
    }
    const wait = alive && failures === 0 ? PATIENT : IMPATIENT;
    await sleep(wait, undefined, { signal });
  }
}

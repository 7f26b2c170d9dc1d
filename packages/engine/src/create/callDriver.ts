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

import { ApplyContext } from '../ports/DriverContext';
import { DriverError } from '../ports/DriverError';
import { FencedError } from '../ports/StateStore';
import { driverContext } from './driverContext';
import { NodeLog } from './NodeLog';
import { RunContext } from './RunContext';

/** Tries of one call, the first one included. */
const ATTEMPTS = 5;
/** Milliseconds before the second try; doubled for each further one. */
const FIRST_DELAY = 500;
/** Milliseconds after the abort for which a call may still end by itself. */
const ABORT_GRACE = 10_000;
/** Why timers of a call stop. A constant, for an abort without a reason makes an error with a stack, and there are two for each call. */
const DONE = 'the call has ended';

/**
 * Calls a driver until it succeeds, fails for good, or the deadline passes. Transient failures are tried again with backoff and jitter.
 *
 * @throws what the driver threw last; a `transient` {@link DriverError} when the deadline passed
 */
export async function callDriver<T>(options: {
  run: RunContext;
  key: string;
  call: (context: ApplyContext) => Promise<T>;
}): Promise<T> {
  const { run, key, call } = options;
  const { clock, store, deploymentId } = run;
  const deadline = new Date(clock.now().getTime() + run.callTimeout);
  const timeout = new AbortController();
  const signal = AbortSignal.any([run.signal, timeout.signal]);
  const stopTimer = new AbortController();
  clock.sleep(run.callTimeout, stopTimer.signal).then(
    () =>
      timeout.abort(
        new DriverError(
          'transient',
          `The driver did not answer within ${run.callTimeout / 1000} seconds`,
        ),
      ),
    () => {},
  );
  const log = new NodeLog({ store, clock, deploymentId, node: key });
  const context = driverContext({ run, key, signal, deadline, log });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        signal.throwIfAborted();
        return await withAbort(call(context), signal, run);
      } catch (error) {
        signal.throwIfAborted();
        if (!isTransient(error) || attempt === ATTEMPTS) {
          throw error;
        }
        const delay =
          error.retryAfter ??
          FIRST_DELAY * 2 ** (attempt - 1) * (0.5 + run.random.fraction());
        context.progress(
          `${error.message}; trying again in ${(delay / 1000).toFixed(1)} s`,
        );
        await clock.sleep(delay, signal);
      }
    }
  } finally {
    stopTimer.abort(DONE);
    await log.flush();
  }
}

function isTransient(error: unknown): error is DriverError {
  return error instanceof DriverError && error.kind === 'transient';
}

/** A driver that ignores the signal must not hold the run: after the grace it is left behind, and its late writes are fenced. */
async function withAbort<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  run: RunContext,
): Promise<T> {
  const done = new AbortController();
  const abandoned = new Promise<never>((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        const grace = signal.reason instanceof FencedError ? 0 : ABORT_GRACE;
        run.clock.sleep(grace, done.signal).then(
          () => reject(signal.reason),
          () => {},
        );
      },
      { once: true, signal: done.signal },
    );
  });
  try {
    return await Promise.race([promise, abandoned]);
  } finally {
    done.abort(DONE);
    promise.catch(() => {});
  }
}

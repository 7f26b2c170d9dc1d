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

import { ActiveResource } from '../model/ActiveResource';
import { Health } from '../model/Deployment';
import { Runtime } from '../ports/Driver';
import { deleteRequest } from './deleteNode';
import { RunContext } from './RunContext';

/** Milliseconds between two looks at a workload that is not ready yet; the first ones come quicker. */
const LOOK_INTERVALS = [100, 200, 300, 500, 1_000, 2_000];

/**
 * Looks at a rollout until it is healthy. Its health is kept in the row and, where it changed, in the journal.
 *
 * @returns the last state; `unknown` where the target cannot be asked
 */
export async function awaitReady(options: {
  run: RunContext;
  row: ActiveResource;
  /** When to stop waiting. */
  deadline: Date;
  /** Stops waiting early: the deployment was cancelled or superseded. */
  stop: AbortSignal;
}): Promise<Runtime> {
  const { run, row, deadline, stop } = options;
  let last: Health | undefined;
  for (let look = 0; ; look += 1) {
    const runtime = await observeRow(run, row);
    if (runtime.health !== last) {
      last = runtime.health;
      await recordHealth(run, row, runtime);
    }
    const over = run.clock.now() >= deadline || stop.aborted;
    if (runtime.health === 'healthy' || runtime.health === 'unknown' || over) {
      return runtime;
    }
    const interval = LOOK_INTERVALS[Math.min(look, LOOK_INTERVALS.length - 1)];
    await run.clock
      .sleep(interval, AbortSignal.any([run.signal, stop]))
      .catch(() => run.signal.throwIfAborted());
  }
}

/** Asks the target how a rollout is. A target that does not answer leaves it `unknown` only where it never can. */
export async function observeRow(
  run: Pick<
    RunContext,
    | 'scope'
    | 'secrets'
    | 'signal'
    | 'environment'
    | 'deploymentId'
    | 'drivers'
    | 'clock'
    | 'logger'
    | 'callTimeout'
  >,
  row: ActiveResource,
): Promise<Runtime> {
  const driver = run.drivers.get(row.driver ?? '');
  if (!driver?.observe) {
    return { health: 'unknown', containers: [], urls: urlsOf(row) };
  }
  const timeout = Math.min(run.callTimeout, 30_000);
  try {
    const runtime = await driver.observe(await deleteRequest(run, row), {
      signal: AbortSignal.any([run.signal, AbortSignal.timeout(timeout)]),
      deadline: new Date(run.clock.now().getTime() + timeout),
      logger: run.logger,
      progress: () => {},
    });
    return {
      ...runtime,
      urls: [...new Set([...urlsOf(row), ...runtime.urls])],
    };
  } catch (error) {
    run.signal.throwIfAborted();
    return {
      health: 'degraded',
      message: `The target ${driver.id} does not say how it is: ${
        error instanceof Error ? error.message : error
      }`,
      containers: [],
      urls: urlsOf(row),
    };
  }
}

/** Addresses that a rollout's outputs carry. */
export function urlsOf(row: ActiveResource): string[] {
  const { urls } = row.outputs;
  return Array.isArray(urls)
    ? urls.filter((url): url is string => typeof url === 'string')
    : [];
}

async function recordHealth(
  run: RunContext,
  row: ActiveResource,
  runtime: Runtime,
): Promise<void> {
  // only the health: a newer deployment may be writing the rest of the row
  await run.store.setHealth({
    key: row.key,
    health: runtime.health,
    ...(runtime.message && { message: run.redactor.redact(runtime.message) }),
    at: run.clock.now(),
  });
}

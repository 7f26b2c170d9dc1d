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

import { DriverError } from '@platform-orchestrator/engine';
import assert from 'node:assert/strict';
import { DriverCheck } from './DriverCheck';

// generous: a driver may let one external call end, not a whole apply
const SETTLES_WITHIN = 10_000;

async function outcome(call: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('did not settle after it was cancelled')),
      SETTLES_WITHIN,
    );
  });
  try {
    return await Promise.race([
      call.then(
        () => undefined,
        error => error,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function assertNobodysMistake(error: unknown): void {
  const kind = error instanceof DriverError ? error.kind : undefined;
  assert.ok(
    kind === undefined || kind === 'transient',
    `a cancelled call must not fail as ${kind}`,
  );
}

export const cancellationChecks: DriverCheck[] = [
  {
    title: 'changes nothing when it is cancelled before it begins',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const request = bench.request();
      const signal = AbortSignal.abort();
      const error = await outcome(bench.apply(request, { signal }));
      assert.ok(error, 'apply succeeded although it was cancelled');
      assertNobodysMistake(error);
      assert.equal(await bench.inspect(request), undefined);

      await bench.apply(request);
      const made = await bench.inspect(request);
      assert.ok(await outcome(bench.delete(request, { signal })));
      assert.deepEqual(await bench.inspect(request), made);
    },
  },
  {
    title: 'ends soon when it is cancelled at work, and can be resumed',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const request = bench.request();
      const controller = new AbortController();
      const error = await outcome(
        bench.apply(request, {
          signal: controller.signal,
          onCheckpoint: () => controller.abort(),
        }),
      );
      assertNobodysMistake(error);
      await bench.apply(request);
      assert.notEqual(await bench.inspect(request), undefined);
    },
  },
];

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

import assert from 'node:assert/strict';
import { DriverBench } from './DriverBench';
import { DriverCheck } from './DriverCheck';

class LeaseLost extends Error {}

async function checkpointsOf(
  bench: DriverBench,
  call: () => Promise<unknown>,
): Promise<number> {
  const before = bench.host.checkpoints;
  await call();
  return bench.host.checkpoints - before;
}

function loseLeaseAt(number: number) {
  return (count: number) => {
    if (count === number) {
      throw new LeaseLost(`Lease lost at checkpoint ${number}`);
    }
  };
}

async function assertLost(call: Promise<unknown>): Promise<void> {
  await assert.rejects(
    call,
    LeaseLost,
    'the error of checkpoint() must reach the caller as it is',
  );
}

export const interruptionChecks: DriverCheck[] = [
  {
    title:
      'asks for the lease before it changes anything, and not when it only computes',
    async run(bench) {
      const request = bench.request();
      const applying = await checkpointsOf(bench, () => bench.apply(request));
      const deleting = await checkpointsOf(bench, () => bench.delete(request));
      if (bench.driver.capabilities.pure) {
        assert.deepEqual([applying, deleting], [0, 0]);
        assert.deepEqual(bench.host.state(request.key).writes, []);
        return;
      }
      assert.ok(applying > 0, 'apply called no checkpoint()');
      assert.ok(deleting > 0, 'delete called no checkpoint()');

      const stopped = bench.request();
      await assertLost(bench.apply(stopped, { onCheckpoint: loseLeaseAt(1) }));
      assert.equal(await bench.inspect(stopped), undefined);
    },
  },
  {
    title: 'finishes an apply that was interrupted at any checkpoint',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const clean = bench.request();
      const total = await checkpointsOf(bench, () => bench.apply(clean));
      for (let number = 1; number <= total; number += 1) {
        const request = bench.request();
        await assertLost(
          bench.apply(request, { onCheckpoint: loseLeaseAt(number) }),
        );
        const { outputs } = await bench.apply(request);
        const made = await bench.inspect(request);
        assert.notEqual(made, undefined);
        assert.deepEqual((await bench.apply(request)).outputs, outputs);
        assert.deepEqual(await bench.inspect(request), made);
        await bench.delete(request);
      }
    },
  },
  {
    title: 'finishes a delete that was interrupted at any checkpoint',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const clean = bench.request();
      await bench.apply(clean);
      const total = await checkpointsOf(bench, () => bench.delete(clean));
      for (let number = 1; number <= total; number += 1) {
        const request = bench.request();
        await bench.apply(request);
        await assertLost(
          bench.delete(request, { onCheckpoint: loseLeaseAt(number) }),
        );
        await bench.delete(request);
        assert.equal(await bench.inspect(request), undefined);
      }
    },
  },
  {
    title: 'deletes what an interrupted apply left',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const clean = bench.request();
      const total = await checkpointsOf(bench, () => bench.apply(clean));
      for (let number = 1; number <= total; number += 1) {
        const request = bench.request();
        await assertLost(
          bench.apply(request, { onCheckpoint: loseLeaseAt(number) }),
        );
        await bench.delete(request);
        assert.equal(await bench.inspect(request), undefined);
      }
    },
  },
];

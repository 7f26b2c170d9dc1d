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
import { DriverCheck } from './DriverCheck';

// the engine keeps no larger one
const COOKIE_LIMIT = 10_000;

export const idempotencyChecks: DriverCheck[] = [
  {
    title:
      'gives the same outputs and changes nothing when it is applied again',
    async run(bench) {
      const request = bench.request();
      const first = await bench.apply(request);
      const made = await bench.inspect(request);
      const previous = { outputs: first.outputs, cookie: first.cookie };
      const second = await bench.apply({ ...request, previous });
      assert.deepEqual(second.outputs, first.outputs);
      assert.deepEqual(await bench.inspect(request), made);
    },
  },
  {
    title: 'takes over what a call left whose result was lost',
    async run(bench) {
      const request = bench.request();
      const first = await bench.apply(request);
      const made = await bench.inspect(request);
      const second = await bench.apply(request);
      assert.deepEqual(second.outputs, first.outputs);
      assert.deepEqual(await bench.inspect(request), made);
    },
  },
  {
    title: 'keeps the things of different keys apart',
    appliesTo: driver => !driver.capabilities.pure,
    async run(bench) {
      const [one, other] = [bench.request(), bench.request()];
      await bench.apply(one);
      await bench.apply(other);
      const kept = await bench.inspect(other);
      assert.notEqual(kept, undefined, 'inspect finds nothing after apply');
      await bench.delete(one);
      assert.equal(await bench.inspect(one), undefined);
      assert.deepEqual(await bench.inspect(other), kept);
    },
  },
  {
    title: 'gives outputs that are JSON, and a cookie within its limit',
    async run(bench) {
      const { outputs, cookie } = await bench.apply(bench.request());
      assert.deepEqual(JSON.parse(JSON.stringify(outputs)), outputs);
      assert.ok(Buffer.byteLength(cookie ?? '') <= COOKIE_LIMIT);
    },
  },
  {
    title:
      'previews without changing anything, and plans no replacement of its own work',
    appliesTo: driver => driver.preview !== undefined,
    async run(bench) {
      const request = bench.request();
      const before = await bench.driver.preview!(
        request,
        bench.context(request),
      );
      assert.notEqual(before.action, 'replace');
      assert.equal(await bench.inspect(request), undefined);

      const { outputs, cookie } = await bench.apply(request);
      const made = await bench.inspect(request);
      const again = { ...request, previous: { outputs, cookie } };
      const after = await bench.driver.preview!(again, bench.context(request));
      assert.notEqual(after.action, 'replace');
      assert.deepEqual(after.destroys, []);
      assert.deepEqual(await bench.inspect(request), made);
    },
  },
  {
    title: 'gives the same names and ports for the same workloads every time',
    appliesTo: driver => driver.services !== undefined,
    async run(bench) {
      const { key, context, inputs, rollout } = bench.request();
      assert.ok(rollout, 'the request of a target has a rollout');
      const { workload } = rollout;
      const request = {
        context: {
          application: context.application,
          environment: context.environment,
        },
        inputs: inputs.values,
        workloads: { [workload.metadata.name]: { key, workload } },
      };
      const first = await bench.driver.services!(request);
      assert.deepEqual(Object.keys(first), [workload.metadata.name]);
      assert.deepEqual(await bench.driver.services!(request), first);
    },
  },
];

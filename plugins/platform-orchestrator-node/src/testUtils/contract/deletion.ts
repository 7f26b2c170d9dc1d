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

export const deletionChecks: DriverCheck[] = [
  {
    title: 'deletes what was never made, and what is gone already',
    async run(bench) {
      const request = bench.request();
      await bench.delete(request);
      await bench.apply(request);
      await bench.delete(request);
      await bench.delete(request);
      assert.equal(await bench.inspect(request), undefined);
    },
  },
  {
    title: 'makes a thing anew after it was deleted',
    async run(bench) {
      const request = bench.request();
      const first = await bench.apply(request);
      await bench.delete(request);
      bench.host.forget(request.key);
      const second = await bench.apply(request);
      assert.deepEqual(
        Object.keys(second.outputs.values),
        Object.keys(first.outputs.values),
      );
    },
  },
  {
    title: 'reads what exists, and says when it is absent',
    appliesTo: driver => driver.read !== undefined,
    async run(bench) {
      const request = bench.request();
      const read = () => bench.driver.read!(request, bench.context(request));
      assert.equal(await read(), 'absent');
      const { outputs } = await bench.apply(request);
      const observed = await read();
      assert.notEqual(observed, 'absent');
      assert.deepEqual((observed as { drift: unknown[] }).drift, []);
      const found = (observed as { outputs?: { values: unknown } }).outputs;
      if (found) {
        assert.deepEqual(found.values, outputs.values);
      }
      await bench.delete(request);
      assert.equal(await read(), 'absent');
    },
  },
  {
    title: 'observes what runs, and answers when nothing does',
    appliesTo: driver => driver.observe !== undefined,
    async run(bench) {
      const request = bench.request();
      const observe = () =>
        bench.driver.observe!(request, bench.context(request));
      assert.notEqual((await observe()).health, 'healthy');
      await bench.apply(request);
      assert.notEqual((await observe()).health, undefined);
    },
  },
];

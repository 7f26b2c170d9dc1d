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

import { parseArgs } from 'node:util';
import { makeInput } from './makeInput';
import { renderAccepted } from './renderAccepted';
import { runFuzz } from './runFuzz';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000000' },
    show: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

if (values.show) {
  // The input of a seed that failed, to look at it.
  process.stdout.write(makeInput(seed));
} else {
  const count = Number(values.count);
  const { accepted, used, slowest, failures } = runFuzz({
    seed,
    count,
    use: renderAccepted,
    onProgress: done => {
      if (done % 100_000 === 0) {
        process.stderr.write(`${done} inputs\n`);
      }
    },
  });
  for (const failure of failures.slice(0, 20)) {
    process.stdout.write(`seed ${failure.seed}: ${failure.reason}\n`);
  }
  process.stdout.write(
    `${count} inputs from seed ${seed}: ${accepted} accepted, ${used} rendered, ${
      failures.length
    } failures, slowest ${slowest.milliseconds.toFixed(0)} ms (seed ${
      slowest.seed
    })\n`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

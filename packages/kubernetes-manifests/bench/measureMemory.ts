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

import { Measurement } from './Measurement';
import { scoreFiles } from './measureManifests';
import { ScoreSession } from './ScoreSession';

const MEGABYTE = 1024 * 1024;
const WORKLOADS = 1000;

/** What the heap may be above four times the input. */
const ALLOWANCE_MEGABYTES = 50;

/** How often the collector runs: what is live between two runs counts only in the figure without a limit. */
const WORKLOADS_BETWEEN_COLLECTIONS = 50;

/** How much the heap grows while many files are rendered and all manifests are held. Needs `--expose-gc`. */
export function measureMemory(): Measurement[] {
  const texts = scoreFiles(WORKLOADS);
  const input =
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MEGABYTE;
  const before = heapAfterCollection();
  const session = new ScoreSession();
  let live = before;
  let withGarbage = before;
  for (
    let count = WORKLOADS_BETWEEN_COLLECTIONS;
    count <= WORKLOADS;
    count += WORKLOADS_BETWEEN_COLLECTIONS
  ) {
    session.render(texts.slice(0, count));
    withGarbage = Math.max(withGarbage, process.memoryUsage().heapUsed);
    live = Math.max(live, heapAfterCollection());
  }
  return [
    { name: `input of ${WORKLOADS} workloads`, value: input, unit: 'MB' },
    {
      name: 'memory that they need',
      value: (live - before) / MEGABYTE,
      unit: 'MB',
      limit: Number((4 * input + ALLOWANCE_MEGABYTES).toFixed(2)),
    },
    {
      name: 'the same with garbage of 50 workloads',
      value: (withGarbage - before) / MEGABYTE,
      unit: 'MB',
    },
  ];
}

function heapAfterCollection(): number {
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

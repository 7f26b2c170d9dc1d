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

import { BenchEnvironment } from './BenchEnvironment';
import { Figure } from './Figure';
import { median } from './median';
import { noopFiles } from './noopPlatform';

const ROUNDS = 5;
const NODES = 1_000;

/** B2: a plan of what is there already, and with one change. */
export async function measurePlan(server: string): Promise<Figure[]> {
  const environment = await BenchEnvironment.create({ server });
  try {
    environment.replica.orchestrator.start();
    const { id } = await environment.request({ files: noopFiles(NODES) });
    await environment.ended(id);
    const unchanged = await milliseconds(async () => {
      const { counts } = await environment.plan({ files: noopFiles(NODES) });
      if (counts.unchanged < NODES) {
        throw new Error(`Not all is unchanged: ${JSON.stringify(counts)}`);
      }
    });
    let change = 0;
    const changed = await milliseconds(async () => {
      change += 1;
      const files = noopFiles(NODES, `change-${change}`);
      const { counts } = await environment.plan({ files });
      if (counts.update === 0) {
        throw new Error('Nothing changes');
      }
    });
    return [
      {
        name: `B2 plan of ${NODES} unchanged nodes, warm`,
        value: unchanged.passed,
        unit: 'ms',
        goal: { atMost: 100 },
      },
      {
        name: 'B2 the same, processor time',
        value: unchanged.processor,
        unit: 'ms',
      },
      {
        name: `B2 plan of ${NODES} nodes, one Score file changed`,
        value: changed.passed,
        unit: 'ms',
        goal: { atMost: 50 },
      },
      {
        name: 'B2 the same, processor time',
        value: changed.processor,
        unit: 'ms',
      },
    ];
  } finally {
    await environment.stop();
  }
}

/** Milliseconds that pass, and those of the processor; the first rounds are for the compiler. */
async function milliseconds(
  work: () => Promise<void>,
): Promise<{ passed: number; processor: number }> {
  const passed: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < 3 * ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    await work();
    passed.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1_000);
  }
  return {
    passed: median(passed.slice(-ROUNDS)),
    processor: median(processor.slice(-ROUNDS)),
  };
}

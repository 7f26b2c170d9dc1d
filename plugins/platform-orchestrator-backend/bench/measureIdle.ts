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

import { setTimeout as sleep } from 'node:timers/promises';
import { BenchEnvironment } from './BenchEnvironment';
import { Figure } from './Figure';
import { ReplicaUse } from './noopReplica';
import { noopFiles } from './noopPlatform';
import { startReplicas } from './startReplicas';

const ENVIRONMENTS = 1_000;
const NODES = 10;
const SECONDS = 30;
/** Requests that are made at once to fill the environments. */
const AT_ONCE = 20;

/** What two replicas cost while nothing happens, with a workload in each of many environments. */
export async function measureIdle(server: string): Promise<Figure[]> {
  const bench = await BenchEnvironment.create({
    server,
    environments: ENVIRONMENTS,
  });
  const replicas = await startReplicas(bench.url);
  try {
    for (let first = 1; first <= ENVIRONMENTS; first += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, index) => {
          const { id } = await bench.request({
            files: noopFiles(NODES),
            environment: first + index,
          });
          await bench.ended(id);
        }),
      );
    }
    const use = () =>
      Promise.all(replicas.map(replica => replica.ask<ReplicaUse>('use')));
    // what follows from the last deployments has passed
    await sleep(5_000);
    const before = await use();
    await sleep(SECONDS * 1_000);
    const after = await use();
    const perSecond = (key: keyof ReplicaUse) =>
      after.reduce(
        (sum, one, index) => sum + one[key] - before[index][key],
        0,
      ) / SECONDS;
    return [
      {
        name: `idle: two replicas, ${ENVIRONMENTS} environments`,
        value: perSecond('queries'),
        unit: 'queries/s',
        goal: { atMost: 2 },
      },
      {
        name: 'idle: both together',
        value: perSecond('processor') * 100,
        unit: '% of a core',
        goal: { atMost: 1 },
      },
    ];
  } finally {
    await Promise.all(replicas.map(replica => replica.stop()));
    await bench.stop();
  }
}

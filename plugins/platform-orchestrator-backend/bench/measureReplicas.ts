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
import { DeploymentRecord } from '@platform-orchestrator/engine';
import { BenchEnvironment } from './BenchEnvironment';
import { Figure } from './Figure';
import { median, percentile } from './median';
import { noopFiles } from './noopPlatform';
import { startReplicas } from './startReplicas';

const ROUNDS = 5;
const ENVIRONMENTS = 200;
const NODES = 20;
/** Environments before those, for the compilers of the replicas. */
const WARM_UP = 40;
/** Deployments of which it is measured how long each waits. */
const REQUESTS = 200;

/** B5: many environments at once on two replica processes and one PostgreSQL. */
export async function measureReplicas(server: string): Promise<Figure[]> {
  const rounds: Awaited<ReturnType<typeof measureOnce>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await measureOnce(server));
  }
  return [
    {
      name: `B5 ${ENVIRONMENTS} environments × ${NODES} nodes, two replicas`,
      value: median(rounds.map(({ rate }) => rate)),
      unit: 'nodes/s',
      goal: { atLeast: 5_000 },
    },
    {
      name: 'B5 from queued to started at half load, p99',
      value: median(rounds.map(({ latency }) => latency)),
      unit: 'ms',
      goal: { atMost: 20 },
    },
    {
      name: 'B5 slowest deployment beside the median one',
      value: median(rounds.map(({ spread }) => spread)),
      unit: 'times',
    },
  ];
}

async function measureOnce(server: string) {
  const bench = await BenchEnvironment.create({
    server,
    environments: WARM_UP + ENVIRONMENTS + 1,
  });
  const replicas = await startReplicas(bench.url);
  const first = WARM_UP + 1;
  try {
    await endOf(bench, await requestAll(bench, 1, WARM_UP));
    await setPaused(bench, true);
    const requested = await requestAll(bench, first, ENVIRONMENTS);
    await setPaused(bench, false);
    // one more: replicas hear of deployments, not of environments
    await requestAll(bench, first + ENVIRONMENTS, 1);
    const ended = await endOf(bench, requested);
    const starts = ended.map(({ startedAt }) => startedAt!.getTime());
    const ends = ended.map(({ endedAt }) => endedAt!.getTime());
    const seconds = (Math.max(...ends) - Math.min(...starts)) / 1_000;
    const rate = (ENVIRONMENTS * NODES) / seconds;
    const durations = starts.map((start, index) => ends[index] - start);
    return {
      rate,
      spread: Math.max(...durations) / median(durations),
      latency: await measureLatency(bench, rate / 2 / NODES),
    };
  } finally {
    await Promise.all(replicas.map(replica => replica.stop()));
    await bench.stop();
  }
}

/** Milliseconds between the answer to a request and the start of the first node, with so many requests a second. */
async function measureLatency(
  bench: BenchEnvironment,
  rate: number,
): Promise<number> {
  const requests: Promise<number>[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    requests.push(waitOf(bench, (index % ENVIRONMENTS) + 1));
    await sleep(1_000 / rate);
  }
  return percentile(await Promise.all(requests), 0.99);
}

async function waitOf(
  bench: BenchEnvironment,
  environment: number,
): Promise<number> {
  const { id } = await bench.request({
    files: noopFiles(NODES, 'again'),
    environment,
  });
  const queued = Date.now();
  const { startedAt } = await bench.ended(id);
  return startedAt!.getTime() - queued;
}

async function requestAll(
  bench: BenchEnvironment,
  from: number,
  count: number,
): Promise<DeploymentRecord[]> {
  const deployments: DeploymentRecord[] = [];
  for (let environment = from; environment < from + count; environment += 1) {
    deployments.push(
      await bench.request({ files: noopFiles(NODES), environment }),
    );
  }
  return deployments;
}

function endOf(
  bench: BenchEnvironment,
  deployments: DeploymentRecord[],
): Promise<DeploymentRecord[]> {
  return Promise.all(deployments.map(({ id }) => bench.ended(id)));
}

async function setPaused(
  bench: BenchEnvironment,
  paused: boolean,
): Promise<void> {
  await bench.replica.knex('environments').update({ paused });
}

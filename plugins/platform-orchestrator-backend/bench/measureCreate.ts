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

import { Creation, createNodes } from './createNodes';
import { Figure } from './Figure';
import { measureTerraform } from './measureTerraform';
import { median } from './median';

const ROUNDS = 5;
const [SMALL, MIDDLE, LARGE] = [1_000, 3_000, 10_000];
/** Nodes at once: one figure with as many as nodes without work can use, one with the default of the configuration. */
const CONCURRENCY = 200;
const DEFAULT_CONCURRENCY = 10;
const MEGABYTE = 1_024 ** 2;

/** B1: nodes that need no work, each begun and ended durably, beside Terraform on the same graph. */
export async function measureCreate(server: string): Promise<Figure[]> {
  const create = (nodes: number, concurrency = CONCURRENCY) =>
    createOften({ server, nodes, concurrency });
  // once for the compiler
  await createNodes({ server, nodes: SMALL, concurrency: CONCURRENCY });
  const small = await create(SMALL);
  const careful = await create(SMALL, DEFAULT_CONCURRENCY);
  const middle = await create(MIDDLE);
  const large = await create(LARGE);
  const terraform = await measureTerraform({
    server,
    nodes: SMALL,
    concurrency: DEFAULT_CONCURRENCY,
  });
  const peer = terraform && { name: 'terraform apply', value: terraform };
  return [
    {
      name: `B1 ${SMALL} nodes created, ${CONCURRENCY} at once`,
      value: small.run,
      unit: 's',
      goal: { atMost: 0.25 },
    },
    {
      name: `B1 ${SMALL} nodes created, ${DEFAULT_CONCURRENCY} at once`,
      value: careful.run,
      unit: 's',
    },
    {
      name: `B1 the same from request to end, with both plans`,
      value: careful.whole,
      unit: 's',
      ...(peer && { peer }),
    },
    ...(peer
      ? [
          {
            name: 'B1 times faster than terraform apply',
            value: peer.value / careful.whole,
            unit: '',
            goal: { atLeast: 10 },
          },
        ]
      : []),
    {
      name: `B1 ${LARGE} nodes created, ${CONCURRENCY} at once`,
      value: large.run,
      unit: 's',
      goal: { atMost: 3 },
    },
    {
      name: `B1 processor time of the engine, request to end, ${SMALL} nodes`,
      value: small.processor,
      unit: 's',
    },
    {
      name: `B1 slope, ${SMALL} to ${LARGE} nodes`,
      value: slope([
        [SMALL, small.run],
        [MIDDLE, middle.run],
        [LARGE, large.run],
      ]),
      unit: '',
      goal: { atMost: 1.1 },
    },
    {
      name: `B1 memory beyond idle, ${LARGE} nodes`,
      value: large.memory / MEGABYTE,
      unit: 'MB',
      goal: { atMost: 100 },
    },
  ];
}

async function createOften(
  options: Parameters<typeof createNodes>[0],
): Promise<Creation> {
  const rounds: Creation[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await createNodes(options));
  }
  return {
    run: median(rounds.map(({ run }) => run)),
    whole: median(rounds.map(({ whole }) => whole)),
    processor: median(rounds.map(({ processor }) => processor)),
    memory: median(rounds.map(({ memory }) => memory)),
  };
}

/** Slope of the line of least squares through the logarithms: 1 is linear growth. */
function slope(points: readonly (readonly number[])[]): number {
  const logs = points.map(point => point.map(Math.log));
  const mean = (index: number) =>
    logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = logs.reduce(
    (sum, [x, y]) => sum + (x - meanX) * (y - meanY),
    0,
  );
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}

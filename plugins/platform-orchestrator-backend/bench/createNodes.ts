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
import { noopFiles } from './noopPlatform';

/** Milliseconds between two looks at the memory. */
const SAMPLE_INTERVAL = 20;

/** Seconds and bytes of one deployment. */
export interface Creation {
  /** From its start, when the plan is made, to its durable end. */
  run: number;
  /** From the request to the durable end: reading, planning twice, and the run. */
  whole: number;
  /** Of one core, by this process, for the whole. */
  processor: number;
  /** Resident memory at most, beyond what it was before. */
  memory: number;
}

/** Creates nodes that need no work in an empty environment. Needs `--expose-gc`. */
export async function createNodes(options: {
  server: string;
  nodes: number;
  /** Nodes at once. */
  concurrency: number;
}): Promise<Creation> {
  const { server, nodes, concurrency } = options;
  const environment = await BenchEnvironment.create({
    server,
    settings: { concurrency },
  });
  try {
    environment.replica.orchestrator.start();
    const files = noopFiles(nodes);
    globalThis.gc!();
    const idle = process.memoryUsage.rss();
    let most = idle;
    const sampling = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, SAMPLE_INTERVAL);
    const before = process.cpuUsage();
    const start = performance.now();
    const { id } = await environment.request({ files });
    const ended = await environment.ended(id);
    const whole = (performance.now() - start) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1e6;
    clearInterval(sampling);
    const run = (ended.endedAt!.getTime() - ended.startedAt!.getTime()) / 1_000;
    return { run, whole, processor, memory: most - idle };
  } finally {
    await environment.stop();
  }
}

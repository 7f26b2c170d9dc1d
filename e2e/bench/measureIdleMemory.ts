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

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../scripts/network/findFreePort.mjs';
import { ROOT } from '../../scripts/paths.mjs';
import { median } from './median.ts';

const PAIRS = 3;
/** Up to half a minute after its start V8 gives back what only loading needed; then a backend's memory stays. */
const SETTLE_MILLISECONDS = 60_000;
const READY_MILLISECONDS = 120_000;

/**
 * Resident memory in MB of the demo's backend and of the same one without our plugins, each with a database in memory, in turn.
 *
 * @remarks
 * Both run as installed packages do, as JavaScript: a compiler and source maps of some eight hundred files in memory would count as ours, which nobody has who
 * installs the plugins.
 */
export async function measureIdleMemory(): Promise<{
  with: number;
  without: number;
}> {
  const compiled = await mkdtemp(join(tmpdir(), 'compiled-'));
  try {
    const entries = [
      'src/index.ts',
      join(ROOT, 'e2e/bench/plainBackend/index.ts'),
    ];
    const rounds: number[][] = [];
    for (let round = 0; round <= PAIRS; round += 1) {
      const pair = [];
      for (const entry of entries) {
        pair.push(
          await residentMemory({
            entry,
            compiled,
            // The first round compiles.
            settleMilliseconds: round === 0 ? 0 : SETTLE_MILLISECONDS,
          }),
        );
      }
      rounds.push(pair);
    }
    const [ours, plain] = entries.map((_, index) =>
      median(rounds.slice(1).map(pair => pair[index])),
    );
    return { with: ours, without: plain };
  } finally {
    await rm(compiled, { recursive: true });
  }
}

async function residentMemory(options: {
  entry: string;
  compiled: string;
  settleMilliseconds: number;
}): Promise<number> {
  const { entry, compiled, settleMilliseconds } = options;
  const port = await findFreePort();
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  const child = spawn(
    process.execPath,
    [
      ...['--require', join(ROOT, 'e2e/bench/compileOnce.cjs')],
      ...['--require', resolve('@backstage/cli/config/nodeTransform.cjs')],
      entry,
    ],
    {
      cwd: join(ROOT, 'packages/backend'),
      stdio: 'ignore',
      env: {
        ...process.env,
        COMPILED: compiled,
        NODE_ENV: 'development',
        APP_CONFIG_backend_listen_port: String(port),
        APP_CONFIG_backend_baseUrl: `http://localhost:${port}`,
      },
    },
  );
  try {
    await isReady(child, port);
    await sleep(settleMilliseconds);
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1000;
  } finally {
    if (child.kill('SIGTERM')) {
      await once(child, 'exit');
    }
  }
}

async function isReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(
      `http://localhost:${port}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(200);
  }
  throw new Error('The backend to measure did not become ready');
}

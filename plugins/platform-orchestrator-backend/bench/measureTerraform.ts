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

import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { prepareDatabase } from '../src/__testUtils__/replicas/prepareDatabase';
import { median } from './median';
import { NODES_OF_WORKLOAD } from './noopPlatform';

const run = promisify(execFile);
const ROUNDS = 5;

/**
 * Seconds of `terraform apply` with its state in PostgreSQL, on the graph of {@link noopFiles} made of `terraform_data`; undefined where
 * Terraform is not on the path.
 */
export async function measureTerraform(options: {
  server: string;
  nodes: number;
  concurrency: number;
}): Promise<number | undefined> {
  if (!isInstalled()) {
    return undefined;
  }
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    seconds.push(await applyOnce(options));
  }
  return median(seconds);
}

function isInstalled(): boolean {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function applyOnce(options: {
  server: string;
  nodes: number;
  concurrency: number;
}): Promise<number> {
  const { server, nodes, concurrency } = options;
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const url = await prepareDatabase({ server, name, environments: 1 });
  const cwd = await mkdtemp(join(tmpdir(), 'terraform-'));
  try {
    await writeFile(join(cwd, 'main.tf'), configurationOf(nodes));
    const env = { ...process.env, PG_CONN_STR: `${url}?sslmode=disable` };
    await run('terraform', ['init', '-input=false'], { cwd, env });
    const start = performance.now();
    await run(
      'terraform',
      ['apply', '-auto-approve', '-input=false', `-parallelism=${concurrency}`],
      { cwd, env, maxBuffer: 1e9 },
    );
    return (performance.now() - start) / 1_000;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/** Each workload: seven resources, three of them in a chain and two in another, a user, the workload itself and its rollout. */
function configurationOf(nodes: number): string {
  const workloads = Array.from(
    { length: nodes / NODES_OF_WORKLOAD },
    (_, index) => {
      const id = (resource: string) => `w${index}_${resource}`;
      const data = (resource: string, ...after: string[]) =>
        `resource "terraform_data" "${id(resource)}" {
  input = { name = "${resource}", of = [${after
          .map(other => `terraform_data.${id(other)}.output.name`)
          .join(', ')}] }
}`;
      const resources = [
        data('first'),
        data('second', 'first'),
        data('third', 'second'),
        data('other'),
        data('next', 'other'),
        data('alone'),
        data('thing'),
        data('user', 'thing'),
      ];
      const names = [
        'first',
        'second',
        'third',
        'other',
        'next',
        'alone',
        'user',
      ];
      return [
        ...resources,
        data('workload', ...names),
        data('rollout', 'workload', ...names),
      ].join('\n');
    },
  );
  return [`terraform {\n  backend "pg" {}\n}`, ...workloads].join('\n');
}

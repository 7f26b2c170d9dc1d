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

import { cpus } from 'node:os';
import { FaultReport } from '../src/__testUtils__/faults/FaultReport';
import { killReplicas } from '../src/__testUtils__/faults/killReplicas';
import { partitionReplicas } from '../src/__testUtils__/faults/partitionReplicas';
import { pauseReplicas } from '../src/__testUtils__/faults/pauseReplicas';
import { restartDatabase } from '../src/__testUtils__/faults/restartDatabase';
import { engineTests } from './engineTests';

/**
 * `yarn test:faults [share]`: everything that can be broken is broken on purpose, and what must hold is checked after each. A share below 1
 * does less of everything; what `npm test` runs is a small part of it.
 */
const share = Number(process.argv[2] ?? 1);
const server = process.env.DATABASE_URL!;
const some = (count: number) => Math.max(1, Math.round(count * share));

const TRIALS: (() => Promise<FaultReport>)[] = [
  () =>
    engineTests({
      name: 'hostile drivers, disk full, lost answers, clock jumps',
      pattern: '(hostileDrivers|deploy/faults)',
    }),
  () =>
    engineTests({
      name: 'random states, random sets, random failures',
      pattern: 'Orchestrator.property',
      cases: some(10_000),
    }),
  () => killReplicas({ server, nodes: 200, kills: some(1_000) }),
  () => pauseReplicas({ server, nodes: 50, replicas: 2, pauses: some(50) }),
  () => pauseReplicas({ server, nodes: 50, replicas: 3, pauses: some(50) }),
  () =>
    partitionReplicas({ server, nodes: 50, replicas: 2, partitions: some(50) }),
  () =>
    partitionReplicas({ server, nodes: 50, replicas: 3, partitions: some(50) }),
  () => restartDatabase({ server, nodes: 100, restarts: some(20), restart }),
];

async function main(): Promise<void> {
  const [{ model }] = cpus();
  console.log(`${cpus().length} cores, ${model}`);
  const sums = { faults: 0, cases: 0, violations: 0 };
  for (const trial of TRIALS) {
    const { name, faults, cases, violations } = await trial();
    sums.faults += faults;
    sums.cases += cases;
    sums.violations += violations.length;
    console.log(describe(name, faults, cases, violations.length));
    violations.forEach(violation => console.log(violation));
  }
  console.log(describe('in all', sums.faults, sums.cases, sums.violations));
  process.exitCode = sums.violations > 0 ? 1 : 0;
  process.disconnect();
}

function describe(
  name: string,
  faults: number,
  cases: number,
  violations: number,
): string {
  return `${name.padEnd(60)}${String(faults).padStart(6)} faults ${String(
    cases,
  ).padStart(6)} cases ${String(violations).padStart(4)} violations`;
}

/** Asks the script that runs this with a server of its own. */
function restart(): Promise<void> {
  return new Promise(resolve => {
    process.once('message', () => resolve());
    process.send!('restart-database');
  });
}

main();

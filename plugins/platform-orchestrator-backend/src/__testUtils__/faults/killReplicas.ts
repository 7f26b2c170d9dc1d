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
import { hasEnded } from '@platform-orchestrator/engine';
import { ReplicaProcess } from '../replicas/ReplicaProcess';
import { FaultReport } from './FaultReport';
import { Trial } from './Trial';

/** Milliseconds that a replica runs a deployment at most. */
const LIFETIME = 500;
const POLL = 20;
/** Milliseconds after which the others look whether somebody is gone: shorter than usual, for more kills in less time. */
const IDLE_INTERVAL = 250;
/** Share of the looks after which any replica is killed, also one that does nothing. */
const AIMLESS = 0.01;
/** Replicas at a time. */
const REPLICAS = 2;

/** Kills replicas at random times, most often the one that runs the deployment, until so many are dead; others continue. */
export async function killReplicas(options: {
  server: string;
  nodes: number;
  kills: number;
}): Promise<FaultReport> {
  const { server, nodes, kills } = options;
  const trial = await Trial.create({
    server,
    nodes,
    settings: { idleInterval: IDLE_INTERVAL },
  });
  const report: FaultReport = {
    name: `kill -9 of replicas, ${nodes} nodes`,
    faults: 0,
    cases: 0,
    violations: [],
  };
  const starting = new Set<Promise<unknown>>();

  function replenish(): void {
    for (
      let missing = REPLICAS - trial.replicas.length - starting.size;
      missing > 0;
      missing -= 1
    ) {
      const start = trial.startReplica().finally(() => starting.delete(start));
      starting.add(start);
    }
  }

  try {
    while (report.faults < kills && report.violations.length === 0) {
      const { id } = await trial.deploy();
      report.cases += 1;
      for (;;) {
        replenish();
        await sleep(POLL);
        const deployment = await trial.look(id);
        if (deployment && hasEnded(deployment.state)) {
          break;
        }
        const victim = chooseVictim(trial.replicas, deployment?.owner);
        if (victim && report.faults < kills) {
          await sleep(Math.random() * LIFETIME);
          await victim.kill();
          report.faults += 1;
        }
      }
      report.violations.push(...(await trial.check(await trial.ended(id))));
      report.violations.push(...(await trial.checkRepeated()));
    }
    return report;
  } finally {
    await Promise.allSettled(starting);
    await trial.end();
  }
}

/** Mostly the one that runs the deployment: owners are named `host/pid/identity`. */
function chooseVictim(
  replicas: ReplicaProcess[],
  owner: string | undefined,
): ReplicaProcess | undefined {
  if (Math.random() < AIMLESS) {
    return replicas[Math.floor(Math.random() * replicas.length)];
  }
  const pid = Number(owner?.split('/')[1]);
  return replicas.find(replica => replica.pid === pid);
}

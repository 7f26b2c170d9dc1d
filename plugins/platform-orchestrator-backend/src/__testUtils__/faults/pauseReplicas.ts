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
import { FaultReport } from './FaultReport';
import { Trial } from './Trial';
import { SHORT_LEASES } from './replicaSettings';

/** Milliseconds beyond the lease for which a replica stands still; less than the deadline of its calls. */
const BEYOND_LEASE = 800;

/**
 * Stops the time of the replica that runs a deployment until after its lease has ended and another one has taken over, then lets it go on. Each
 * replica has a machine of its own, so none can prove that another one is gone.
 */
export async function pauseReplicas(options: {
  server: string;
  nodes: number;
  replicas: number;
  pauses: number;
}): Promise<FaultReport> {
  const { server, nodes, replicas, pauses } = options;
  const trial = await Trial.create({ server, nodes, settings: SHORT_LEASES });
  const report: FaultReport = {
    name: `SIGSTOP past the lease, ${replicas} replicas`,
    faults: 0,
    cases: 0,
    violations: [],
  };
  try {
    const machines = await Promise.all(
      Array.from({ length: replicas }, async (_, index) => {
        const host = `host-${index + 1}`;
        return { host, replica: await trial.startReplica({ host }) };
      }),
    );
    while (report.faults < pauses && report.violations.length === 0) {
      const { id } = await trial.deploy();
      report.cases += 1;
      for (;;) {
        await sleep(Math.random() * 300);
        const deployment = (await trial.look(id))!;
        if (hasEnded(deployment.state) || report.faults === pauses) {
          break;
        }
        const [host] = (deployment.owner ?? '').split('/');
        const owner = machines.find(machine => machine.host === host);
        if (owner) {
          owner.replica.pause();
          await sleep(
            SHORT_LEASES.leaseDuration + Math.random() * BEYOND_LEASE,
          );
          owner.replica.resume();
          report.faults += 1;
        }
      }
      report.violations.push(...(await trial.check(await trial.ended(id))));
      report.violations.push(...(await trial.checkRepeated()));
    }
    return report;
  } finally {
    await trial.end();
  }
}

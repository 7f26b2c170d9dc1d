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

/** Restarts PostgreSQL in the middle of deployments, and so the server that their databases are made on. */
export async function restartDatabase(options: {
  server: string;
  nodes: number;
  restarts: number;
  /** Ends the server, all its connections, and starts it again; resolves when it answers. */
  restart(): Promise<void>;
}): Promise<FaultReport> {
  const { server, nodes, restarts, restart } = options;
  const trial = await Trial.create({ server, nodes, settings: SHORT_LEASES });
  const report: FaultReport = {
    name: 'PostgreSQL restarted under load, 2 replicas',
    faults: 0,
    cases: 0,
    violations: [],
  };
  try {
    await Promise.all([trial.startReplica(), trial.startReplica()]);
    while (report.faults < restarts && report.violations.length === 0) {
      const { id } = await trial.deploy();
      report.cases += 1;
      await sleep(Math.random() * 400);
      const deployment = await trial.look(id);
      if (deployment && !hasEnded(deployment.state)) {
        await restart();
        report.faults += 1;
      }
      const ended = await trial.ended(id);
      // a driver whose server goes away in the middle of its call has failed: the next deployment continues from there
      const healed =
        ended.state === 'failed' ? await trial.deployAgain() : ended;
      report.violations.push(...(await trial.check(healed)));
      report.violations.push(...(await trial.checkRepeated()));
    }
    return report;
  } finally {
    await trial.end();
  }
}

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
import { TcpProxy } from './TcpProxy';
import { Trial } from './Trial';
import { SHORT_LEASES } from './replicaSettings';

/** Milliseconds that a network is bad, at most: sometimes within a lease, mostly longer. */
const LONGEST = 2_500;

/**
 * Lets the network between the replica that runs a deployment and PostgreSQL stall or break, in turn, while the others reach it. Each replica
 * has a machine of its own.
 */
export async function partitionReplicas(options: {
  server: string;
  nodes: number;
  replicas: number;
  partitions: number;
}): Promise<FaultReport> {
  const { server, nodes, replicas, partitions } = options;
  const trial = await Trial.create({ server, nodes, settings: SHORT_LEASES });
  const report: FaultReport = {
    name: `network to PostgreSQL stalled or cut, ${replicas} replicas`,
    faults: 0,
    cases: 0,
    violations: [],
  };
  const proxies = new Map<string, TcpProxy>();
  try {
    for (let index = 1; index <= replicas; index += 1) {
      const host = `host-${index}`;
      const proxy = await TcpProxy.start(trial.url);
      proxies.set(host, proxy);
      await trial.startReplica({ host, url: proxy.through(trial.url) });
    }
    while (report.faults < partitions && report.violations.length === 0) {
      const { id } = await trial.deploy();
      report.cases += 1;
      for (;;) {
        await sleep(Math.random() * 300);
        const deployment = (await trial.look(id))!;
        if (hasEnded(deployment.state) || report.faults === partitions) {
          break;
        }
        const [host] = (deployment.owner ?? '').split('/');
        const proxy = proxies.get(host);
        if (proxy) {
          if (report.faults % 2 === 0) {
            proxy.stall();
          } else {
            proxy.cut();
          }
          await sleep(Math.random() * LONGEST);
          proxy.mend();
          report.faults += 1;
        }
      }
      report.violations.push(...(await trial.check(await trial.ended(id))));
      report.violations.push(...(await trial.checkRepeated()));
    }
    return report;
  } finally {
    await trial.end();
    await Promise.all([...proxies.values()].map(proxy => proxy.stop()));
  }
}

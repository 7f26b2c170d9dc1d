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

import {
  DriverError,
  Workload,
} from '@platform-orchestrator/backstage-plugin-node';
import { createHash } from 'node:crypto';
import { isPortFree } from './isPortFree';
import { PortReservations } from './PortReservations';

/**
 * Chooses a port of this machine for each service port of a workload: the same ones ever after.
 *
 * @returns chosen ports by the name of the service port, sorted by name
 */
export async function reservePorts(options: {
  reservations: PortReservations;
  host: string;
  key: string;
  workload: Workload;
  range: { from: number; to: number };
}): Promise<Map<string, number>> {
  const { reservations, host, key, workload, range } = options;
  const reserved = await reservations.list({ host, key });
  const ports = new Map<string, number>();
  for (const name of Object.keys(workload.service?.ports ?? {}).sort()) {
    const port =
      reserved[name] ??
      (await reserveOne({ reservations, host, key, name, range }));
    ports.set(name, port);
  }
  return ports;
}

async function reserveOne(options: {
  reservations: PortReservations;
  host: string;
  key: string;
  name: string;
  range: { from: number; to: number };
}): Promise<number> {
  const { reservations, host, key, name, range } = options;
  const size = range.to - range.from + 1;
  // begins where the key says, so that two calls at once seldom want the same, and a lost reservation is found again
  const first = createHash('sha256')
    .update(`${key}/${name}`)
    .digest()
    .readUInt32BE();
  for (let step = 0; step < size; step += 1) {
    const port = range.from + ((first + step) % size);
    if (await isPortFree(port)) {
      const claimed = await reservations.claim({ host, key, name, port });
      if (claimed !== undefined) {
        return claimed;
      }
    }
  }
  throw new DriverError(
    'transient',
    `No port from ${range.from} to ${range.to} is free on this machine`,
    {
      nextStep:
        'Delete environments, or widen platformOrchestrator.drivers.process.ports',
    },
  );
}

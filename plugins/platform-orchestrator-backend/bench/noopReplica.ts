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

import { Replica } from '../src/__testUtils__/replicas/Replica';
import { ReplicaProcessOptions } from '../src/__testUtils__/replicas/ReplicaProcess';
import { noopDriver } from './noopPlatform';

/** What a replica has used since its start. */
export interface ReplicaUse {
  queries: number;
  /** Seconds of a core. */
  processor: number;
}

/** The program of a replica whose nodes need no work: ends on `stop`, tells what it used on `use`. */
const options: ReplicaProcessOptions = JSON.parse(process.env.REPLICA!);
let queries = 0;
const replica = new Replica({
  ...options,
  drivers: [noopDriver],
  onQuery: () => {
    queries += 1;
  },
});
process.on('disconnect', () => process.exit());
process.on('message', async message => {
  if (message === 'stop') {
    await replica.stop();
    process.exit();
  }
  const { user, system } = process.cpuUsage();
  const use: ReplicaUse = { queries, processor: (user + system) / 1e6 };
  process.send!({ said: use });
});
replica.orchestrator.start();
process.send!({ said: 'ready' });

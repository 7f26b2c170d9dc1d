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

import { resolve } from 'node:path';
import { ReplicaProcess } from '../src/__testUtils__/replicas/ReplicaProcess';
import { NOOP_DEFINITIONS } from './noopPlatform';

const REPLICAS = 2;

/** Two replicas on one database, each a process and a machine of its own. */
export function startReplicas(url: string): Promise<ReplicaProcess[]> {
  return Promise.all(
    Array.from({ length: REPLICAS }, (_, index) =>
      ReplicaProcess.start(
        { url, definitions: NOOP_DEFINITIONS, host: `host-${index + 1}` },
        resolve(__dirname, 'noopReplica.ts'),
      ),
    ),
  );
}

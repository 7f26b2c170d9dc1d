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

import { killReplicas } from '../src/__testUtils__/faults/killReplicas';
import { Figure } from './Figure';

const NODES = 200;
const KILLS = 100;

/** B6: nothing is made twice, lost or stuck when replicas are killed. */
export async function measureKills(server: string): Promise<Figure[]> {
  const { faults, cases, violations } = await killReplicas({
    server,
    nodes: NODES,
    kills: KILLS,
  });
  violations.forEach(violation => console.log(violation));
  return [
    {
      name: `B6 violations, ${NODES} nodes, ${faults} kill -9 in ${cases} deployments`,
      value: violations.length,
      unit: '',
      goal: { atMost: 0 },
    },
  ];
}

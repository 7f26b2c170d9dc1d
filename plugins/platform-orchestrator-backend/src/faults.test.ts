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

import { killReplicas } from './__testUtils__/faults/killReplicas';
import { partitionReplicas } from './__testUtils__/faults/partitionReplicas';
import { pauseReplicas } from './__testUtils__/faults/pauseReplicas';

jest.setTimeout(180_000);

const server = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
const describeWithServer = server ? describe : describe.skip;

// a small part of `yarn test:faults`, with real processes, files and databases
describeWithServer(
  'deployments whose replicas are broken on purpose (needs postgres: BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING is not set)',
  () => {
    it('lose nothing and make nothing twice when replicas are killed', async () => {
      const { faults, violations } = await killReplicas({
        server: server!,
        nodes: 40,
        kills: 5,
      });
      expect({ faults, violations }).toEqual({ faults: 5, violations: [] });
    });

    it('are finished by one owner when the first one stood still', async () => {
      const { faults, violations } = await pauseReplicas({
        server: server!,
        nodes: 30,
        replicas: 2,
        pauses: 1,
      });
      expect({ faults, violations }).toEqual({ faults: 1, violations: [] });
    });

    it('are finished when the network to the database stalls and breaks', async () => {
      const { faults, violations } = await partitionReplicas({
        server: server!,
        nodes: 30,
        replicas: 2,
        partitions: 2,
      });
      expect({ faults, violations }).toEqual({ faults: 2, violations: [] });
    });
  },
);

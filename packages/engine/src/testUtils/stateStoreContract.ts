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

import { StateStoreUnderTest } from './contract/StateStoreUnderTest';
import { describeApprovals } from './contract/describeApprovals';
import { describeDeployments } from './contract/describeDeployments';
import { describeDocuments } from './contract/describeDocuments';
import { describeEndOfLife } from './contract/describeEndOfLife';
import { describeJournal } from './contract/describeJournal';
import { describeLeases } from './contract/describeLeases';
import { describeNodeData } from './contract/describeNodeData';

export type { StateStoreUnderTest };

/**
 * What every state store does. Call it inside a test file.
 *
 * @param create - makes an empty store; called before each test
 *
 * @public
 */
export function stateStoreContract(options: {
  create: () => Promise<StateStoreUnderTest>;
}): void {
  describeDocuments(options);
  describeDeployments(options);
  describeApprovals(options);
  describeLeases(options);
  describeJournal(options);
  describeNodeData(options);
  describeEndOfLife(options);
}

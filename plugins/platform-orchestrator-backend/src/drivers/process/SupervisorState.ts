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

import { Runtime } from '@platform-orchestrator/backstage-plugin-node';
import { ProcessReference } from '../../supervision/ProcessReference';

/** What a supervisor writes down about itself and its containers. Holds no secret. */
export interface SupervisorState {
  key: string;
  /** Of the specification that it runs. */
  digest: string;
  supervisor: ProcessReference;
  /** By name. */
  containers: Record<string, ContainerState>;
}

export interface ContainerState {
  state: Runtime['containers'][number]['state'];
  restarts: number;
  /** ISO 8601. */
  startedAt?: string;
  /** Leader of its process group, while it runs. */
  process?: ProcessReference;
  message?: string;
}

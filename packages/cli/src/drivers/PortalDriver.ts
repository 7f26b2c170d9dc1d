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
  ApplyResult,
  Driver,
  DriverCapabilities,
  DriverError,
  DriverInputs,
  ServicesRequest,
  WorkloadService,
} from '@platform-orchestrator/engine';
import { serviceOf } from './serviceOf';

/**
 * Stands for a driver that only a portal has: offline its inputs are not known, and nothing is provisioned.
 *
 * It may be a target, for nothing here tells that it is none.
 */
export class PortalDriver implements Driver {
  readonly id: string;
  readonly inputs: DriverInputs = { values: {}, secrets: {} };
  readonly capabilities: DriverCapabilities = { target: true, pure: false };

  constructor(id: string) {
    this.id = id;
  }

  async apply(): Promise<ApplyResult> {
    throw this.#refusal();
  }

  async delete(): Promise<void> {
    throw this.#refusal();
  }

  /** Stand-ins in the form that Kubernetes would give them. */
  async services({
    workloads,
  }: ServicesRequest): Promise<Record<string, WorkloadService>> {
    return Object.fromEntries(
      Object.entries(workloads).map(([name, { workload }]) => [
        name,
        serviceOf(workload, name),
      ]),
    );
  }

  #refusal(): DriverError {
    return new DriverError(
      'invalid',
      `The driver ${this.id} runs in a portal, not on the command line`,
      { nextStep: 'deploy through a portal' },
    );
  }
}

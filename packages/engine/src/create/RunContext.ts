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

import { EnvironmentIdentity } from '../model/Identity';
import { EnvironmentType, ResourceType } from '../model/Definitions';
import { Clock } from '../ports/Clock';
import { DriverLogger } from '../ports/DriverContext';
import { DriverRegistry } from '../ports/DriverRegistry';
import { Random } from '../ports/Random';
import { SecretScope, SecretStore } from '../ports/SecretStore';
import { StateStore } from '../ports/StateStore';
import { Redactor } from './Redactor';
import { Slots } from './Slots';

/** What a run of a deployment works with. */
export interface RunContext {
  deploymentId: string;
  /** Fencing token of the lease that the run holds. */
  token: number;
  environment: EnvironmentIdentity;
  environmentType: EnvironmentType;
  resourceTypes: ReadonlyMap<string, ResourceType>;
  store: StateStore;
  secrets: SecretStore;
  scope: SecretScope;
  drivers: DriverRegistry;
  clock: Clock;
  random: Random;
  logger: DriverLogger;
  redactor: Redactor;
  /** This process, as leases name it. */
  owner: string;
  /** Whether another process is proven to be gone. */
  isGone(owner: string): boolean;
  /** This machine, for targets that are bound to one. */
  host: string;
  /** Limits that the runs of this process share. */
  slots: Slots;
  /** Milliseconds that one driver call may take. */
  callTimeout: number;
  /** Aborts when the lease is lost, the deadline passed, or a cancelled deployment's grace is over. */
  signal: AbortSignal;
}

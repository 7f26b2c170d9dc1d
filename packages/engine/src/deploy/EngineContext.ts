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

import { Clock } from '../ports/Clock';
import { DefinitionSource } from '../ports/DefinitionSource';
import { DefinitionVersions } from '../ports/DefinitionVersions';
import { DriverLogger } from '../ports/DriverContext';
import { DriverRegistry } from '../ports/DriverRegistry';
import { Random } from '../ports/Random';
import { SecretStore } from '../ports/SecretStore';
import { SharedValueStore } from '../ports/SharedValueStore';
import { StateStore } from '../ports/StateStore';
import { OrchestratorSettings } from './OrchestratorSettings';

/** What the host gives the engine. @public */
export interface EngineContext {
  store: StateStore;
  definitions: DefinitionSource;
  drivers: DriverRegistry;
  secrets: SecretStore;
  /** Missing where versions of definitions are not kept: then nothing is pinned. */
  definitionVersions?: DefinitionVersions;
  /** Missing where there are no shared values. */
  values?: SharedValueStore;
  clock: Clock;
  random: Random;
  logger: DriverLogger;
  settings: OrchestratorSettings;
  /** Names this process in leases; unique per process start. */
  owner: string;
  /** Names this machine, for targets that are bound to one. */
  host: string;
  /** Whether an owner of a lease is proven to be gone, such as a dead process of this machine. */
  isGone?(owner: string): boolean;
}

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
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Clock,
  DriverRegistry,
  OrchestratorService,
  OrchestratorSettings,
  StateStore,
} from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { Applications } from './applications/Applications';
import { ActiveDefinitions } from './definitions';
import { IdempotentRequests } from './idempotency/IdempotentRequests';
import { AccessControl } from './permissions';
import { DatabaseDefinitionVersions } from './pins/DatabaseDefinitionVersions';
import { EntityScoreReader } from './scoreFiles/EntityScoreReader';
import { DatabaseSharedValues } from './values/DatabaseSharedValues';

/** The parts of a running plugin, as routes and views work with them. */
export interface BackendContext {
  access: AccessControl;
  applications: Applications;
  auditor: AuditorService;
  auth: AuthService;
  clock: Clock;
  definitions: ActiveDefinitions;
  definitionVersions: DatabaseDefinitionVersions;
  drivers: DriverRegistry;
  entityScores: EntityScoreReader;
  httpAuth: HttpAuthService;
  idempotent: IdempotentRequests;
  knex: Knex;
  logger: LoggerService;
  /** What administrators should know. */
  notices: readonly string[];
  orchestrator: OrchestratorService;
  settings: OrchestratorSettings;
  /** Aborts when the plugin stops. */
  sharedValues: DatabaseSharedValues;
  shutdown: AbortSignal;
  store: StateStore;
  userInfo: UserInfoService;
}

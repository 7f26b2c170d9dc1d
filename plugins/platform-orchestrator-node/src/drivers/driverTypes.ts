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

// The driver interface belongs to the engine; drivers take it from here, so that they depend on this package alone.
export {
  DriverError,
  SECRET_MASK,
  Secret,
  containsSecret,
  maskValue,
  revealValue,
} from '@platform-orchestrator/engine';
export type {
  ApplyContext,
  ApplyOutputs,
  ApplyRequest,
  ApplyResult,
  AttachedManifest,
  DeleteRequest,
  Driver,
  DriverCapabilities,
  DriverContext,
  DriverErrorKind,
  DriverInputs,
  DriverLogger,
  DriverStateStore,
  Health,
  LogLine,
  LogRequest,
  Observed,
  Preview,
  ProvisionContext,
  ReadRequest,
  ResourceIdentity,
  RolloutRequest,
  Runner,
  RunnerCall,
  RunnerEnd,
  RunnerJob,
  RunnerLine,
  RunnerStop,
  Runtime,
  SecretOrigin,
  ServicesRequest,
  Value,
  ValueObject,
  WorkloadService,
} from '@platform-orchestrator/engine';
export type {
  Container,
  JsonObject,
  JsonValue,
  Probe,
  ServicePort,
  Workload,
} from '@platform-orchestrator/score';

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

import { Redactor } from '../create/Redactor';
import { RunContext } from '../create/RunContext';
import { Slots } from '../create/Slots';
import { EnvironmentType } from '../model/Definitions';
import { DeploymentRecord } from '../model/Deployment';
import { EnvironmentRecord } from '../ports/StateStore';
import { EngineContext } from './EngineContext';

/** What the run of a claimed deployment works with. */
export async function makeRunContext(options: {
  engine: EngineContext;
  deployment: DeploymentRecord;
  environment: EnvironmentRecord;
  redactor: Redactor;
  slots: Slots;
  signal: AbortSignal;
}): Promise<RunContext> {
  const { engine, deployment, environment, redactor, slots, signal } = options;
  const definitions = engine.definitions.current();
  return {
    deploymentId: deployment.id,
    token: deployment.token,
    environment,
    environmentType:
      definitions.environmentTypes.get(environment.environmentType) ??
      unknownType(environment.environmentType),
    resourceTypes: definitions.resourceTypes,
    store: engine.store,
    secrets: engine.secrets,
    scope: await engine.secrets.scope(environment.uid),
    drivers: engine.drivers,
    clock: engine.clock,
    random: engine.random,
    logger: engine.logger,
    redactor,
    owner: engine.owner,
    isGone: owner => engine.isGone?.(owner) ?? false,
    host: engine.host,
    slots,
    callTimeout: engine.settings.callTimeout,
    signal,
  };
}

/** An environment whose type is no longer defined deploys as one without rules of its own. */
function unknownType(name: string): EnvironmentType {
  return {
    name,
    order: 0,
    protected: false,
    waitFor: 'ready',
    drift: 'report',
  };
}

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
import { DeploymentRecord } from '../model/Deployment';
import {
  DeploymentSource,
  RequestedSource,
  SourceSelection,
} from '../model/DeploymentSet';
import { EnvironmentRecord, StateStore } from '../ports/StateStore';
import { EngineContext } from './EngineContext';
import { OrchestratorError } from './OrchestratorError';

/**
 * What another environment or an earlier deployment has is taken when it is asked for, whatever becomes of them while a deployment waits: only
 * deltas are applied when their turn comes.
 *
 * @throws OrchestratorError
 */
export async function fixSource(options: {
  engine: EngineContext;
  environment: EnvironmentRecord;
  source: RequestedSource;
}): Promise<DeploymentSource> {
  const { engine, environment, source } = options;
  const { store } = engine;
  switch (source.kind) {
    case 'environment': {
      const { environment: name, withValues } = source;
      const { application } = environment;
      const from = await store.getEnvironment({
        application,
        environment: name,
      });
      if (!from) {
        throw new OrchestratorError(
          'not-found',
          `The application ${application} has no environment ${name}`,
        );
      }
      if (!from.currentSet) {
        throw new OrchestratorError(
          'conflict',
          `Nothing was deployed to ${name} yet: there is nothing to take from it`,
        );
      }
      const last = withValues && (await lastStarted(from, store));
      return {
        ...fixed(from.currentSet, source),
        ...(last && { valueVersion: last.valueVersion }),
        from: { environment: name },
      };
    }
    case 'deployment': {
      const { deployment, withValues } = source;
      const from = await store.getDeployment(deployment);
      if (!from?.setHash) {
        throw new OrchestratorError(
          'not-found',
          `The deployment ${deployment} does not exist or never started`,
        );
      }
      return {
        ...fixed(from.setHash, source),
        ...(withValues && { valueVersion: from.valueVersion }),
        from: { deployment },
      };
    }
    default:
      return source;
  }
}

function fixed(set: string, { workloads }: SourceSelection) {
  return { kind: 'set' as const, set, ...(workloads && { workloads }) };
}

/** The deployment that made an environment what it is. */
async function lastStarted(
  { uid }: EnvironmentRecord,
  store: StateStore,
): Promise<DeploymentRecord | undefined> {
  const limit = 50;
  let before: number | undefined;
  for (;;) {
    const page = await store.listDeployments({
      environmentUid: uid,
      limit,
      ...(before !== undefined && { before }),
    });
    const started = page.find(({ setHash }) => setHash !== undefined);
    if (started || page.length < limit) {
      return started;
    }
    before = page[page.length - 1].number;
  }
}

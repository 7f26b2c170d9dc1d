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
import { JsonObject } from '@platform-orchestrator/score';
import { DeploymentRecord, DeploymentState } from '../model/Deployment';
import { Problem } from '../model/Problem';
import { FencedError, JournalAppend } from '../ports/StateStore';
import { EngineContext } from './EngineContext';
import { checkTransition } from './transitions';

/**
 * Ends a deployment that nobody runs yet.
 *
 * @returns false when it was claimed or ended meanwhile: then it is left as it is
 */
export async function endWaiting(options: {
  engine: Pick<EngineContext, 'store' | 'clock'>;
  deployment: DeploymentRecord;
  state: DeploymentState;
  problems?: Problem[];
  supersededBy?: string;
  /** What comes before the end. */
  entries?: JournalAppend['entries'];
}): Promise<boolean> {
  const { engine, deployment, state, supersededBy, entries = [] } = options;
  const { problems = [] } = options;
  checkTransition(deployment.state, state);
  const at = engine.clock.now();
  try {
    await engine.store.append({
      deploymentId: deployment.id,
      token: 0,
      entries: [
        ...entries,
        {
          at,
          kind: 'deployment.ended',
          body: {
            state,
            ...(supersededBy !== undefined && { by: supersededBy }),
            ...(problems.length > 0 && {
              problems: problems as unknown as JsonObject[],
            }),
          },
        },
      ],
      deployment: {
        state,
        endedAt: at,
        ...(supersededBy !== undefined && { supersededBy }),
        ...(problems.length > 0 && { problems }),
      },
    });
    return true;
  } catch (error) {
    if (error instanceof FencedError) {
      return false;
    }
    throw error;
  }
}

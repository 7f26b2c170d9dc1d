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
  DefinitionSet,
  EnvironmentIdentity,
} from '@platform-orchestrator/engine';
import { suggestNear } from '@platform-orchestrator/score';
import { UsageError } from '../UsageError';

/** Options that name an environment, which need not exist anywhere. */
export interface EnvironmentOptions {
  app: string;
  env: string;
  envType?: string;
}

/**
 * The environment that a command works for. Its type is that of its own name where none is given and there is one.
 *
 * @throws UsageError for a type that the definitions do not have.
 */
export function environmentContext(
  { app, env, envType = env }: EnvironmentOptions,
  { environmentTypes }: DefinitionSet,
): EnvironmentIdentity {
  if (!environmentTypes.has(envType)) {
    const names = [...environmentTypes.keys()];
    const near = suggestNear(envType, names);
    throw new UsageError(
      [
        `The definitions have no environment type "${envType}".`,
        near === undefined
          ? `Name one with --env-type: ${names.join(', ') || 'there is none'}.`
          : `Did you mean "${near}"?`,
      ].join(' '),
    );
  }
  return {
    application: app,
    environment: env,
    environmentType: envType,
    uid: `${app}/${env}`,
  };
}

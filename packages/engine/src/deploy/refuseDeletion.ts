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
import { DefinitionSet } from '../model/Definitions';
import { DeploymentSource } from '../model/DeploymentSet';
import { EnvironmentRecord } from '../ports/StateStore';
import { OrchestratorError } from './OrchestratorError';

/** @throws OrchestratorError when an environment of a protected type shall go */
export function refuseDeletion(options: {
  source: DeploymentSource;
  environment: EnvironmentRecord;
  definitions: DefinitionSet;
}): void {
  const { source, environment, definitions } = options;
  const type = definitions.environmentTypes.get(environment.environmentType);
  if (source.kind === 'delete-environment' && type?.protected) {
    throw new OrchestratorError(
      'conflict',
      `The environment ${environment.environment} cannot be deleted: its type ${type.name} is protected`,
    );
  }
}

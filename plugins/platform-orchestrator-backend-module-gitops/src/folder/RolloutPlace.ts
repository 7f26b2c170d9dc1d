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
  DeleteRequest,
  RolloutRequest,
} from '@platform-orchestrator/backstage-plugin-node';
import { posix } from 'node:path';
import { GitopsValues } from '../gitopsInputs';

/** Where a rollout's manifests lie in the repository. */
export interface RolloutPlace {
  application: string;
  environment: string;
  workload: string;
  /** `<path>/<application>/<environment>`. */
  environmentFolder: string;
  /** `<path>/<application>/<environment>/<workload>`. */
  folder: string;
}

export function placeRollout(options: {
  values: GitopsValues;
  request: Pick<DeleteRequest, 'context'>;
  rollout: RolloutRequest;
}): RolloutPlace {
  const { values, request, rollout } = options;
  const application = request.context.application.id;
  const environment = request.context.environment.id;
  const workload = rollout.workload.metadata.name;
  const environmentFolder = posix.join(values.path, application, environment);
  return {
    application,
    environment,
    workload,
    environmentFolder,
    folder: posix.join(environmentFolder, workload),
  };
}

/** Says in a rollout's folder whose it is. Begins with a dot, so that what syncs the manifests passes over it. */
export const OWNER_FILE = '.resource-key';

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

import { DeleteRequest } from '@platform-orchestrator/backstage-plugin-node';
import { posix } from 'node:path';
import { GitopsValues } from '../gitopsInputs';
import { objectName } from '../manifests/objectName';

/** Where the manifests of a rollout, or of an object that a driver attached, lie in the repository. */
export interface ManifestPlace {
  application: string;
  environment: string;
  /** The workload, or kind, group and name of the object with dots between, which no workload has. */
  name: string;
  /** `<path>/<application>/<environment>`. */
  environmentFolder: string;
  /** `<path>/<application>/<environment>/<name>`. */
  folder: string;
}

export function placeManifests(options: {
  values: GitopsValues;
  request: Pick<DeleteRequest, 'context' | 'identity' | 'rollout'>;
}): ManifestPlace {
  const { values, request } = options;
  const { identity, rollout } = request;
  const application = request.context.application.id;
  const environment = request.context.environment.id;
  const name = rollout?.workload.metadata.name ?? objectFolder(identity.id);
  const environmentFolder = posix.join(values.path, application, environment);
  return {
    application,
    environment,
    name,
    environmentFolder,
    folder: posix.join(environmentFolder, name),
  };
}

function objectFolder(id: string): string {
  const { kind, group, name } = objectName(id);
  return `${kind.toLowerCase()}.${group}.${name}`;
}

/** Says in such a folder whose it is. Begins with a dot, so that what syncs the manifests passes over it. */
export const OWNER_FILE = '.resource-key';

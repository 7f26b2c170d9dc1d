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

import { Workload } from '@platform-orchestrator/score';
import { ValueObject } from '../model/Value';
import { MountedResource, RolloutRequest } from '../ports/Driver';

/**
 * What a target is asked to run.
 *
 * @param params - of the rollout, resolved
 * @param volumes - names of volumes that manifests add to the pod, by the identity of the resource
 */
export function rolloutRequest(
  workload: Workload,
  params: ValueObject,
  volumes: ReadonlyMap<string, string>,
): RolloutRequest {
  const parts = params as unknown as Pick<
    RolloutRequest,
    'variables' | 'files' | 'volumes' | 'routes'
  >;
  return {
    workload,
    variables: parts.variables ?? {},
    files: parts.files ?? {},
    volumes: mountVolumes(parts.volumes ?? {}, volumes),
    routes: parts.routes ?? {},
  };
}

function mountVolumes(
  mounts: RolloutRequest['volumes'],
  names: ReadonlyMap<string, string>,
): RolloutRequest['volumes'] {
  const mount = (mounted: MountedResource): MountedResource => {
    const volume = names.get(mounted.resource);
    return volume === undefined ? mounted : { ...mounted, volume };
  };
  return Object.fromEntries(
    Object.entries(mounts).map(([container, paths]) => [
      container,
      Object.fromEntries(
        Object.entries(paths).map(([path, mounted]) => [path, mount(mounted)]),
      ),
    ]),
  );
}

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

import { JsonObject } from '@backstage/types';
import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { ActiveResource, DefinitionSet } from '@platform-orchestrator/engine';
import { EnvironmentEntry } from '../applications/records';
import { laneOf } from './laneOf';
import { titleOfType } from './titleOfType';

/**
 * A provisioned resource as people see it.
 *
 * @param usedBy - keys of the rows that depend on it
 */
export function presentResource(options: {
  resource: ActiveResource;
  environment: EnvironmentEntry;
  usedBy: string[];
  definitions: DefinitionSet;
}): Resource {
  const { resource, environment, usedBy, definitions } = options;
  const { identity, workload, definition, driver, healthMessage } = resource;
  return {
    key: resource.key,
    ...identity,
    application: environment.application,
    environment: environment.name,
    environmentType: environment.type,
    kind: resource.kind,
    ...(workload !== undefined && { workload }),
    lane: laneOf({ ...identity, workload }),
    state: resource.state,
    retained: resource.retained,
    stateful: resource.stateful,
    typeTitle: titleOfType(definitions, identity.type),
    ...(definition && {
      definition: presentDefinitionName(definition, definitions),
    }),
    ...(driver !== undefined && { driver }),
    health: resource.health,
    ...(healthMessage !== undefined && { healthMessage }),
    outputs: resource.outputs as JsonObject,
    secretOutputs: resource.secretNames,
    dependsOn: resource.dependencies.map(({ key }) => key),
    usedBy,
    deploymentId: resource.deploymentId,
    createdAt: resource.createdAt.toISOString(),
    updatedAt: resource.updatedAt.toISOString(),
  };
}

function presentDefinitionName(
  { name, version }: { name: string; version: string },
  definitions: DefinitionSet,
): Resource['definition'] {
  const title = definitions.definitions.get(name)?.title;
  return { name, version, ...(title !== undefined && { title }) };
}

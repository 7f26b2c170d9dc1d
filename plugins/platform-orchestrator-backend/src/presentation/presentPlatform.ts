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
import {
  Definition,
  DriverInfo,
  EnvironmentType,
  ResourceType,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  DefinitionSet,
  DriverRegistry,
  MatchingCriteria,
} from '@platform-orchestrator/engine';
import { presentPlace } from './presentPlace';
import { secretPathsOf } from './secretPathsOf';

/** In the order of promotion. */
export function presentEnvironmentTypes({
  environmentTypes,
}: DefinitionSet): EnvironmentType[] {
  return [...environmentTypes.values()]
    .sort(
      (one, other) =>
        one.order - other.order || one.name.localeCompare(other.name),
    )
    .map(({ name, title, description, order, waitFor, ...type }) => ({
      name,
      title: title ?? name,
      ...(description !== undefined && { description }),
      order,
      protected: type.protected,
      ...(type.approvals && { approvals: type.approvals }),
      waitFor,
    }));
}

/** By name. */
export function presentResourceTypes({
  resourceTypes,
}: DefinitionSet): ResourceType[] {
  return byName(resourceTypes).map(
    ({
      name,
      title,
      description,
      use,
      stateful,
      params,
      outputs,
      classes,
    }) => ({
      name,
      title: title ?? name,
      ...(description !== undefined && { description }),
      use,
      stateful,
      ...(params && { params: params as JsonObject }),
      outputs: {
        ...(outputs.values && { values: outputs.values as JsonObject }),
        ...(outputs.secrets && { secrets: outputs.secrets as JsonObject }),
      },
      classes: Object.entries(classes).map(([className, one]) => ({
        name: className,
        ...(one.description !== undefined && { description: one.description }),
      })),
    }),
  );
}

/**
 * By name. Of secrets only the paths are shown.
 *
 * @param usage - active resources by definition and version
 */
export function presentDefinitions(
  { definitions }: DefinitionSet,
  usage: readonly { name: string; version: string; resources: number }[],
): Definition[] {
  return byName(definitions).map(definition => ({
    name: definition.name,
    ...(definition.title !== undefined && { title: definition.title }),
    ...(definition.description !== undefined && {
      description: definition.description,
    }),
    type: definition.type,
    driver: definition.driver,
    version: definition.version,
    criteria: definition.criteria.map(presentCriteria),
    inputs: definition.inputs as JsonObject,
    secrets: secretPathsOf(definition.secrets),
    provision: Object.fromEntries(
      Object.entries(definition.provision).map(([pattern, provision]) => [
        pattern,
        {
          isDependent: provision.isDependent,
          matchDependents: provision.matchDependents,
          ...(provision.params && { params: provision.params as JsonObject }),
        },
      ]),
    ),
    ...(definition.place && { place: presentPlace(definition.place) }),
    usage: usage
      .filter(({ name }) => name === definition.name)
      .map(({ version, resources }) => ({ version, resources })),
  }));
}

/** By id. */
export function presentDrivers(drivers: DriverRegistry): DriverInfo[] {
  return [...drivers.list()]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, capabilities, inputs }) => ({
      id,
      target: capabilities.target,
      pure: capabilities.pure,
      inputs: {
        values: inputs.values as JsonObject,
        ...(inputs.secrets && { secrets: inputs.secrets as JsonObject }),
      },
    }));
}

/** The fields that a rule gives. */
export function presentCriteria(
  criteria: MatchingCriteria,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== undefined),
  );
}

function byName<T extends { name: string }>(
  items: ReadonlyMap<string, T>,
): T[] {
  return [...items.values()].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_ENVIRONMENT,
  ANNOTATION_RESOURCE_KEY,
  ANNOTATION_WORKLOAD,
  Resource,
} from '@platform-orchestrator/backstage-plugin-common';
import { workloadKey } from '../read/CatalogView';
import { EntityContext, ownership } from './EntityContext';
import { entityName } from './entityName';
import { locationAnnotations } from './location';
import { nearest } from './nearest';
import { shortId } from './shortId';

/**
 * One `Resource` entity for each exported resource of an application.
 *
 * @remarks
 * Nothing in it changes with a deployment that leaves the resource as it is, so that the catalog processes it again only for a reason.
 *
 * @param options.resources - All nodes of the application: relations pass through those that are not exported.
 * @param options.exported - The ones that become entities.
 */
export function resourceEntities(
  options: EntityContext & {
    resources: readonly Resource[];
    exported: readonly Resource[];
  },
): Entity[] {
  const { application, catalog, resources, exported } = options;
  const nodes = new Map(resources.map(node => [node.key, node]));
  const exportedKeys = new Set(exported.map(({ key }) => key));
  const isExported = ({ key }: Resource) => exportedKeys.has(key);

  return exported.map(resource => {
    const dependencies = nearest({
      from: resource,
      along: 'dependsOn',
      nodes,
      wanted: isExported,
    });
    const users = nearest({
      from: resource,
      along: 'usedBy',
      nodes,
      wanted: node => isExported(node) || node.kind !== 'resource',
    });
    const components = users.flatMap(({ workload }) => {
      const ref =
        workload &&
        catalog.components.get(workloadKey(application.name, workload));
      return ref ? [ref] : [];
    });
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: resourceEntityName(resource),
        title: resourceWords(resource).join(' '),
        description: `${resource.typeTitle} of ${application.name} in ${resource.environment}`,
        annotations: {
          ...locationAnnotations(application.name),
          [ANNOTATION_APPLICATION]: application.name,
          [ANNOTATION_ENVIRONMENT]: resource.environment,
          [ANNOTATION_RESOURCE_KEY]: resource.key,
          ...(resource.workload && {
            [ANNOTATION_WORKLOAD]: resource.workload,
          }),
        },
      },
      spec: {
        type: resource.type,
        ...ownership(options),
        dependsOn: sortedSet(dependencies.map(resourceRef)),
        dependencyOf: sortedSet(components),
      },
    };
  });
}

function resourceWords(resource: Resource): string[] {
  return [resource.application, resource.environment, shortId(resource)];
}

function resourceEntityName(resource: Resource): string {
  return entityName(resourceWords(resource), resource.key);
}

function resourceRef(resource: Resource): string {
  return stringifyEntityRef({
    kind: 'Resource',
    name: resourceEntityName(resource),
  });
}

/** Sorted, so that the order in which things are read makes no difference. */
function sortedSet(refs: string[]): string[] {
  return [...new Set(refs)].sort();
}

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

import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_APPLICATION,
  ANNOTATION_RESOURCE_KEY,
  ANNOTATION_WORKLOAD,
} from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './queryKeys';

/** The catalog's side of an application. */
export interface ApplicationEntities {
  /** Components whose Score files can be deployed. */
  components: Entity[];
  /** The Component of a workload. */
  componentOf: (workload: string) => Entity | undefined;
  /** The Resource of a provisioned node. */
  resourceOf: (key: string) => Entity | undefined;
}

/** What the catalog knows of an application. Empty until it has answered, and where it knows nothing. */
export function useApplicationEntities(
  application: string,
): ApplicationEntities {
  const catalogApi = useApi(catalogApiRef);
  const { data = [] } = useQuery({
    queryKey: queryKeys.entities(application),
    queryFn: async () => {
      const { items } = await catalogApi.getEntities({
        filter: {
          [`metadata.annotations.${ANNOTATION_APPLICATION}`]: application,
        },
        fields: ['apiVersion', 'kind', 'metadata'],
      });
      return items;
    },
  });
  const components = data.filter(entity => entity.kind === 'Component');
  return {
    components,
    componentOf: workload =>
      components.find(entity => workloadOf(entity) === workload),
    resourceOf: key =>
      data.find(
        entity =>
          entity.metadata.annotations?.[ANNOTATION_RESOURCE_KEY] === key,
      ),
  };
}

/** The workload that a Component is: what its annotation says, else its name. */
export function workloadOf(entity: Entity): string {
  return (
    entity.metadata.annotations?.[ANNOTATION_WORKLOAD] ?? entity.metadata.name
  );
}

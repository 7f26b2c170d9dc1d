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
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

const routeRef = convertLegacyRouteRef(entityRouteRef);

/** Gives the address of an entity's page. Undefined for what is no entity ref, and where there is no catalog. */
export function useEntityHref(): (
  entity: Entity | string | undefined,
) => string | undefined {
  const route = useRouteRef(routeRef);
  return useCallback(
    entity => {
      const ref = entity && toRef(entity);
      return ref && route?.(entityRouteParams(ref));
    },
    [route],
  );
}

function toRef(entity: Entity | string): CompoundEntityRef | undefined {
  if (typeof entity !== 'string') {
    return getCompoundEntityRef(entity);
  }
  try {
    return parseEntityRef(entity);
  } catch {
    // Such as `external:ci-shop`, the subject of a service token.
    return undefined;
  }
}

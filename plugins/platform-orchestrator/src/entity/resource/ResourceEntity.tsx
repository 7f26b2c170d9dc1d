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

import { useEntity } from '@backstage/plugin-catalog-react';
import { ANNOTATION_RESOURCE_KEY } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { AsyncContent, StateCard, StatusIcon } from '../../components';
import { usePortalQueries } from '../../data';
import { usePortalTranslation } from '../../translation';
import { ResourceContent } from './ResourceContent';

/** The tab *Resource* of a provisioned resource: what it is, who uses it, and whether it is as it should be. */
export function ResourceEntity() {
  const { entity } = useEntity();
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const key = entity.metadata.annotations?.[ANNOTATION_RESOURCE_KEY] ?? '';
  return (
    <AsyncContent
      query={useQuery(queries.resource(key))}
      failedTitle={t('resource.failed')}
      notFound={
        <StateCard
          icon={<StatusIcon status="unknown" />}
          title={t('resource.notConnected')}
        >
          <p>{t('resource.notConnectedText')}</p>
        </StateCard>
      }
    >
      {resource => <ResourceContent resource={resource} />}
    </AsyncContent>
  );
}

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

import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { Section, Stack } from '../../components';
import { usePortalQueries } from '../../data';
import { PruneForm } from '../../pages/resources/PruneForm';
import { usePortalTranslation } from '../../translation';
import { AboutResource } from './AboutResource';
import { NeighbourTable } from './NeighbourTable';
import { OutputTable } from './OutputTable';
import styles from './ResourceContent.module.css';

/** A resource that was read. */
export function ResourceContent(props: { resource: Resource }) {
  const { resource } = props;
  const { application, environment } = resource;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const { data: graph } = useQuery(queries.graph({ application, environment }));
  const node = graph?.nodes.find(({ key }) => key === resource.key);
  return (
    <Stack>
      <div className={styles.columns}>
        <AboutResource
          resource={resource}
          requestedBy={node?.requestedBy ?? []}
        />
        <OutputTable resource={resource} />
        <NeighbourTable
          title={t('resource.usedBy')}
          empty={t('resource.unused')}
          keys={resource.usedBy}
          graph={graph}
          edgeOf={key => ({ from: key, to: resource.key })}
        />
        <NeighbourTable
          title={t('resource.dependsOn')}
          empty={t('resource.independent')}
          keys={resource.dependsOn}
          graph={graph}
          edgeOf={key => ({ from: resource.key, to: key })}
        />
      </div>
      {(resource.retained || resource.state === 'failed') && (
        <Section title={t('resource.remove')}>
          <PruneForm resource={resource} />
        </Section>
      )}
    </Stack>
  );
}

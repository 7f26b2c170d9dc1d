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

import { Button, VisuallyHidden } from '@backstage/ui';
import {
  EnvironmentName,
  Resource,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiSubtractLine } from '@remixicon/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  AsyncContent,
  DataTable,
  DataTableColumn,
  nodeLabel,
  NodeName,
  Note,
  Status,
} from '../../components';
import { usePortalQueries } from '../../data';
import { DefinitionLink, EnvironmentPlace } from '../../summary';
import { usePortalTranslation } from '../../translation';
import { PruneForm } from './PruneForm';
import styles from './ResourceList.module.css';
import { resourceStatus } from './resourceStatus';

/** Props of {@link ResourceList}. */
export interface ResourceListProps {
  query: Partial<EnvironmentName> & { retained?: boolean };
  /** Says to which environment each belongs. */
  withWhere?: boolean;
}

/** Provisioned resources, those that nothing asks for first: they can be pruned here. */
export function ResourceList(props: ResourceListProps) {
  const { query, withWhere } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const result = useInfiniteQuery(queries.resources(query));
  const [pruning, setPruning] = useState<string>();
  const where: DataTableColumn<Resource> = {
    id: 'where',
    header: t('resources.column.where'),
    label: t('resources.column.where'),
    cell: ({ application, environment }) => (
      <EnvironmentPlace application={application} environment={environment} />
    ),
  };
  return (
    <AsyncContent query={result} failedTitle={t('resources.failed')}>
      {data => {
        const resources = data.pages.flatMap(page => page.items);
        if (resources.length === 0) {
          return (
            <div className={styles.empty}>
              <Note>
                {query.retained
                  ? t('resources.noneRetained')
                  : t('resources.none')}
              </Note>
            </div>
          );
        }
        return (
          <>
            <DataTable<Resource>
              dense
              caption={t('resources.caption')}
              rowKey={resource => resource.key}
              groups={[{ id: 'all', rows: inOrder(resources) }]}
              detail={resource =>
                resource.key === pruning && (
                  <PruneForm
                    resource={resource}
                    onCancel={() => setPruning(undefined)}
                  />
                )
              }
              columns={[
                {
                  id: 'resource',
                  header: t('resources.column.resource'),
                  rowHeader: true,
                  cell: resource => <NodeName node={resource} />,
                },
                ...(withWhere ? [where] : []),
                {
                  id: 'definition',
                  header: t('resources.column.definition'),
                  label: t('resources.column.definition'),
                  cell: ({ definition }) =>
                    definition && <DefinitionLink definition={definition} />,
                },
                {
                  id: 'status',
                  header: t('resources.column.status'),
                  width: '30%',
                  label: t('resources.column.status'),
                  cell: resource => (
                    <Status
                      status={resourceStatus(resource)}
                      note={resource.healthMessage}
                    />
                  ),
                },
                {
                  id: 'actions',
                  header: (
                    <VisuallyHidden>
                      {t('resources.column.actions')}
                    </VisuallyHidden>
                  ),
                  align: 'end',
                  cell: resource =>
                    (resource.retained || resource.state === 'failed') && (
                      <Button
                        variant="tertiary"
                        iconStart={<RiSubtractLine />}
                        aria-label={`${t('resources.prune')} ${
                          nodeLabel(resource).name
                        }`}
                        onPress={() => setPruning(resource.key)}
                      >
                        {t('resources.prune')}
                      </Button>
                    ),
                },
              ]}
            />
            {result.hasNextPage && (
              <div className={styles.more}>
                <Button
                  variant="tertiary"
                  onPress={() => result.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </AsyncContent>
  );
}

/** What can be pruned first, then by type and place. */
function inOrder(resources: Resource[]): Resource[] {
  const rank = ({ retained, type, application, environment, id }: Resource) =>
    [retained ? 0 : 1, type, application, environment, id].join(' ');
  return [...resources].sort((a, b) => rank(a).localeCompare(rank(b)));
}

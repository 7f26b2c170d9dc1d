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

import { Flex } from '@backstage/ui';
import { ResourceType } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import { NameCell } from './NameCell';
import { OfferTable } from './OfferTable';
import { SchemaNames } from './SchemaNames';

/** What developers may ask for, and what they get. */
export function ResourceTypesView() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const uses: Record<ResourceType['use'], string> = {
    direct: t('setup.resourceTypes.direct'),
    indirect: t('setup.resourceTypes.indirect'),
    implicit: t('setup.resourceTypes.implicit'),
  };
  return (
    <OfferTable<ResourceType>
      caption={t('setup.tab.resourceTypes')}
      query={useQuery(queries.resourceTypes())}
      failedTitle={t('setup.resourceTypes.failed')}
      none={t('setup.resourceTypes.none')}
      rowKey={type => type.name}
      columns={[
        {
          id: 'type',
          header: t('setup.resourceTypes.type'),
          rowHeader: true,
          cell: ({ name, title }) => <NameCell name={name} title={title} />,
        },
        {
          id: 'use',
          header: t('setup.resourceTypes.use'),
          label: t('setup.resourceTypes.use'),
          cell: ({ use, stateful }) => (
            <>
              {uses[use]} {stateful && <Chip>{t('resource.stateful')}</Chip>}
            </>
          ),
        },
        {
          id: 'classes',
          header: t('setup.resourceTypes.classes'),
          label: t('setup.resourceTypes.classes'),
          cell: ({ classes }) =>
            classes.length > 0 && (
              <Flex gap="1" style={{ flexWrap: 'wrap' }}>
                {classes.map(({ name, description }) => (
                  <Chip key={name} name={description && name}>
                    {description ?? name}
                  </Chip>
                ))}
              </Flex>
            ),
        },
        {
          id: 'params',
          header: t('setup.resourceTypes.params'),
          label: t('setup.resourceTypes.params'),
          cell: ({ params }) => <SchemaNames values={params} />,
        },
        {
          id: 'outputs',
          header: t('setup.resourceTypes.outputs'),
          label: t('setup.resourceTypes.outputs'),
          cell: ({ outputs }) => <SchemaNames {...outputs} />,
        },
      ]}
    />
  );
}

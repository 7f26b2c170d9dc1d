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

import { EnvironmentType } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { Chip, shortName, Status } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import { NameCell } from './NameCell';
import { OfferTable } from './OfferTable';

/** The stages that applications pass, in the order of promotion. */
export function EnvironmentTypesView() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const targets = useQuery(queries.capabilities()).data?.definitions.targets;
  return (
    <OfferTable<EnvironmentType>
      caption={t('setup.tab.environmentTypes')}
      query={useQuery(queries.environmentTypes())}
      failedTitle={t('setup.environmentTypes.failed')}
      none={t('setup.environmentTypes.none')}
      rowKey={type => type.name}
      columns={[
        {
          id: 'type',
          header: t('setup.environmentTypes.type'),
          rowHeader: true,
          cell: ({ name, title }) => <NameCell name={name} title={title} />,
        },
        {
          id: 'order',
          header: t('setup.environmentTypes.order'),
          label: t('setup.environmentTypes.order'),
          cell: ({ order }) => order,
        },
        {
          id: 'waitFor',
          header: t('setup.environmentTypes.waitFor'),
          label: t('setup.environmentTypes.waitFor'),
          cell: ({ waitFor }) => t(`setup.environmentTypes.until.${waitFor}`),
        },
        {
          id: 'rules',
          header: t('setup.environmentTypes.rules'),
          label: t('setup.environmentTypes.rules'),
          cell: type => (
            <>
              {type.protected && <Chip>{t('applications.protected')}</Chip>}{' '}
              {type.approvals && (
                <Chip name={type.approvals.from.map(shortName).join(', ')}>
                  {t('setup.environmentTypes.approvals', {
                    count: type.approvals.required,
                  })}
                </Chip>
              )}
            </>
          ),
        },
        {
          id: 'target',
          header: t('setup.environmentTypes.target'),
          label: t('setup.environmentTypes.target'),
          cell: ({ name }) =>
            targets && (
              <Status
                status={targets.includes(name) ? 'done' : 'degraded'}
                label={
                  targets.includes(name)
                    ? t('setup.environmentTypes.anywhere')
                    : t('setup.environmentTypes.nowhere')
                }
              />
            ),
        },
      ]}
    />
  );
}

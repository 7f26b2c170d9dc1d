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

import { DriverInfo } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import { NameCell } from './NameCell';
import { OfferTable } from './OfferTable';
import { SchemaNames } from './SchemaNames';

/** What turns definitions into real things. */
export function DriversView() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const { data: definitions } = useQuery(queries.definitions());
  const whatOf = ({ target, pure }: DriverInfo) => {
    if (target) {
      return t('setup.drivers.target');
    }
    return pure ? t('setup.drivers.pure') : t('setup.drivers.outside');
  };
  return (
    <OfferTable<DriverInfo>
      caption={t('setup.tab.drivers')}
      query={useQuery(queries.drivers())}
      failedTitle={t('setup.drivers.failed')}
      none={t('setup.drivers.none')}
      rowKey={driver => driver.id}
      columns={[
        {
          id: 'driver',
          header: t('setup.drivers.driver'),
          rowHeader: true,
          cell: ({ id }) => <NameCell name={id} />,
        },
        {
          id: 'what',
          header: t('setup.drivers.what'),
          label: t('setup.drivers.what'),
          cell: whatOf,
        },
        {
          id: 'inputs',
          header: t('setup.drivers.inputs'),
          label: t('setup.drivers.inputs'),
          cell: ({ inputs }) => <SchemaNames {...inputs} />,
        },
        {
          id: 'definitions',
          header: t('setup.drivers.definitions'),
          label: t('setup.drivers.definitions'),
          align: 'end',
          cell: ({ id }) =>
            definitions?.filter(({ driver }) => driver === id).length,
        },
      ]}
    />
  );
}

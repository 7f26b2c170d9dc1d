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

import { Card, SearchField, Select } from '@backstage/ui';
import { Definition } from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import { Note, SegmentedFilter, Stack } from '../../../components';
import { usePortalTranslation } from '../../../translation';
import styles from './DefinitionList.module.css';
import { DefinitionTable } from './DefinitionTable';
import {
  DefinitionFilter,
  filterDefinitions,
  isUnused,
} from './filterDefinitions';

/** Stands for all types or drivers; no name has a star. */
const ANY = '*';

/** The definitions by type and name, searched and filtered here. */
export function DefinitionList(props: { definitions: Definition[] }) {
  const { definitions } = props;
  const { t } = usePortalTranslation();
  const [filter, setFilter] = useState<DefinitionFilter>({
    search: '',
    shown: 'all',
  });
  const found = filterDefinitions(definitions, filter);
  const choice = (field: 'type' | 'driver', any: string) => ({
    size: 'small' as const,
    className: styles.choice,
    'aria-label': t(`setup.definitions.column.${field}`),
    options: [
      { id: ANY, label: any },
      ...[...new Set(definitions.map(definition => definition[field]))]
        .sort()
        .map(name => ({ id: name, label: name })),
    ],
    value: filter[field] ?? ANY,
    onChange: (key: unknown) =>
      setFilter({ ...filter, [field]: key === ANY ? undefined : String(key) }),
  });
  return (
    <Stack>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            size="small"
            aria-label={t('setup.definitions.search')}
            placeholder={t('setup.definitions.searchPlaceholder')}
            value={filter.search}
            onChange={search => setFilter({ ...filter, search })}
          />
        </div>
        <Select {...choice('type', t('setup.definitions.anyType'))} />
        <Select {...choice('driver', t('setup.definitions.anyDriver'))} />
        <SegmentedFilter
          label={t('setup.definitions.show')}
          value={filter.shown}
          onChange={shown => setFilter({ ...filter, shown })}
          options={[
            {
              id: 'all',
              label: t('setup.definitions.all', {
                number: String(definitions.length),
              }),
            },
            {
              id: 'unused',
              label: t('setup.definitions.unused', {
                number: String(definitions.filter(isUnused).length),
              }),
            },
          ]}
        />
      </div>
      {found.length > 0 ? (
        <Card className={styles.card}>
          <DefinitionTable definitions={found} />
        </Card>
      ) : (
        <Note>
          {definitions.length > 0
            ? t('setup.definitions.noneFound')
            : t('setup.definitions.none')}
        </Note>
      )}
    </Stack>
  );
}
